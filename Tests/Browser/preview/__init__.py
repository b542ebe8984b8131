"""The preview, from the save in the editor to the screen: the real program, and Chromium."""
