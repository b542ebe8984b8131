"""Values that try to get out of where they stand, beside those of the shared suite."""

SCRIPT = "alert('XSS')"

#: Addresses that run a script when they are followed, or might in some browser.
ADDRESSES = [
    f"javascript:{SCRIPT}", f"JAVASCRIPT:{SCRIPT}", f"jAvAsCrIpT:{SCRIPT}", f" javascript:{SCRIPT}",
    f"\tjavascript:{SCRIPT}", f"\n\r\f javascript:{SCRIPT}", f"\x01javascript:{SCRIPT}", f"\x1f \x00javascript:{SCRIPT}",
    f"java\tscript:{SCRIPT}", f"java\nscript:{SCRIPT}", f"java\rscript:{SCRIPT}", f"java\r\nscript:{SCRIPT}",
    f"javascript\t:{SCRIPT}", f"javascript\n:{SCRIPT}", f"javascript :{SCRIPT}", f"j\na\nv\na\ns\nc\nr\ni\np\nt\n:{SCRIPT}",
    f"java\0script:{SCRIPT}", f"java\x0bscript:{SCRIPT}", f"java\fscript:{SCRIPT}", f"\x0bjavascript:{SCRIPT}",
    f"javascript://%0A{SCRIPT}", f"javascript://example.org/\n{SCRIPT}", f"javascript:/*x*/{SCRIPT}",
    f"javascript&colon;{SCRIPT}", f"javascript&#58;{SCRIPT}", f"javascript&#x3A;{SCRIPT}", f"javascript&#58{SCRIPT}",
    f"&#106;avascript:{SCRIPT}", f"&#x6A;avascript:{SCRIPT}", f"&#0000106avascript:{SCRIPT}", f"java&Tab;script:{SCRIPT}",
    f"java&NewLine;script:{SCRIPT}", f"java&#9;script:{SCRIPT}", f"java&#x0A;script:{SCRIPT}",
    f"javascript%3A{SCRIPT}", f"%6Aavascript:{SCRIPT}", f"java%0Ascript:{SCRIPT}", f"java%09script:{SCRIPT}",
    f"\\javascript:{SCRIPT}", f"\\x6Aavascript:{SCRIPT}", f"\\u006Aavascript:{SCRIPT}",
    f"java\u017fcript:{SCRIPT}", f"\uff4aavascript:{SCRIPT}", f"javascript\uff1a{SCRIPT}", f"java\u00adscript:{SCRIPT}",
    f"\u200bjavascript:{SCRIPT}", f"\ufeffjavascript:{SCRIPT}", f"\u00a0javascript:{SCRIPT}", f"\u2028javascript:{SCRIPT}",
    f"\u0301javascript:{SCRIPT}", f"javascript:\u0301{SCRIPT}", f"javascript:\r\n{SCRIPT}", f"javaxscript:{SCRIPT}",
    "vbscript:msgbox(1)", "VBScript:msgbox(1)", "vb\tscript:msgbox(1)", "livescript:x", "mocha:x", "jar:x!/y", "mhtml:x",
    f"data:text/html,<script>{SCRIPT}</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgnWFNTJyk8L3NjcmlwdD4=",
    f"DATA:text/html,<script>{SCRIPT}</script>", f"data:image/svg+xml,<svg onload={SCRIPT}>", "data:,x", "data:",
    "blob:https://example.org/0", "filesystem:https://example.org/temporary/x", f"view-source:javascript:{SCRIPT}",
    "file:///etc/passwd", "about:blank", "chrome://settings", "intent://x#Intent;scheme=javascript;end", "ws://x", "ftp://x",
    f"feed:javascript:{SCRIPT}", f"x,javascript:{SCRIPT} 2x", f"x 1x, javascript:{SCRIPT} 2x", f"x 1x,\tjavascript:{SCRIPT}",
    f"https:javascript:{SCRIPT}", f"http\n://x/\njavascript:{SCRIPT}", f"//javascript:{SCRIPT}", f"?javascript:{SCRIPT}",
    f"#javascript:{SCRIPT}", f"/javascript:{SCRIPT}", f"./javascript:{SCRIPT}", f":javascript:{SCRIPT}", ":", "::", "://",
]

#: Ends of what a value may stand in, and characters that are read in a way of their own.
TEXTS = [
    "</title><script>alert('XSS')</script>", "</textarea><script>alert('XSS')</script>", "</TITLE ><img src=x onerror=alert(1)>",
    "</script><script>alert('XSS')</script>", "</SCRIPT/><img src=x onerror=alert(1)>", "</script", "</title", "</textarea",
    "<!--", "-->", "--!>", "<!-->", "<!--<script>", "<!--<script></script>", "<![CDATA[", "]]>", "]]>]]>", "<?xml ?>", "</",
    "<", ">", "&", "'", '"', "`", "=", "\\", "/", "/>", "<a", "<a href='", "&lt;script&gt;", "&amp;lt;", "&amp", "&#60;script>",
    "&lt", "&#x3C", "&notit;", "&;", "&#;", "&#xD800;", "&#0;", "&#x80;", "&#1114112;", "\"'><svg onload=alert(1)>",
    "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "\" autofocus onfocus=alert(1) x=\"", "x onclick=alert(1)",
    "` onmouseover=`alert(1)", "\" onmouseover\n=\nalert(1) ", "\t\n\f\ronclick=alert(1)", "<svg/onload=alert(1)>",
    "\0", "a\0b", "<\0script>", "<scr\0ipt>alert(1)</scr\0ipt>", "\0\0<b>", "\u2028", "\u2029", "a\u2028</script>\u2029b",
    "\ufeff", "\ufffe", "\uffff", "\ufffd", "\ufdd0", "\U0010ffff", "\\ud800", "\\udfff\\ud800", "\\u003cscript>", "\x7f\x80\x85",
    "\x1b", "\x08", "\x0b", "\x1f", "+ADw-script+AD4-", "\u02ba", "\uff1cscript\uff1e", "\u0130\u0131\u017f\u212a", "\u00df\ufb03",
    "\u202ealert\u202c", "e\u0301\u0301", "<\u0338script>", ">\u0338", "\"\u0301 onclick=alert(1)", "&\u0301lt;", "\U0001f468\u200d\U0001f469",
    "{{ 7*7 }}", "{% raw %}", "{% endraw %}{{ v }}", "{% include 'main.html' %}", "{# x", "{{ self }}", "${7*7}", "#{7*7}", "@",
    "PIECE", "\r", "\r\n", "\n", "a\r\n\nb", "\nx", "\r\nx", "  x  ", "\t", "", " ", "\\", "\\\"", "\\n", "\\u0022", "\"}", "\"]}",
    "{\"a\": \"</script>\"}", "a" * 20_000, "<" * 700, "\"'" * 300, "&" * 700, "<b>" * 300,
    "<svg><style><img src=x onerror=alert(1)></style></svg>", "<math><mtext></p><img src=x onerror=alert(1)>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<xmp></xmp><script>alert(1)</script>", "<plaintext>",
    "<iframe srcdoc='<script>alert(1)</script>'>", "<template shadowrootmode=open><script>alert(1)</script></template>",
    "<base href=//x/>", "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>", "<body onload=alert(1)>", "</body></html>",
    "</section></p><script>alert(1)</script>", "</svg><script>alert(1)</script>", "<form><button formaction=javascript:alert(1)>",
]

OWN = ADDRESSES + TEXTS
