namespace Care.Tests.Deployment;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>All files of C# that people write, by their paths in the repository.</summary>
    public static IEnumerable<string> Sources() => Directory.GetDirectories(Root, "Care.*")
        .SelectMany(project => Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Root, file))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"));

    private static string Find(DirectoryInfo? directory) => directory switch
    {
        null => throw new InvalidOperationException($"No Care.sln above {AppContext.BaseDirectory}."),
        _ when File.Exists(Path.Combine(directory.FullName, "Care.sln")) => directory.FullName,
        _ => Find(directory.Parent),
    };
}
