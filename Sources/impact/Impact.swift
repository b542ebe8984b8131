@main struct Impact { static func main() {} }
