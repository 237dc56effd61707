namespace InteractiveDrama.Benchmarks.Checking;

/// <summary>ink's own compiler and nothing else: the script read and compiled, its messages kept.</summary>
internal static class InkAlone
{
    /// <summary>Compiles.</summary>
    /// <param name="main">The main script.</param>
    /// <returns>The compiled story.</returns>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public static Ink.Runtime.Story Compile(string main)
    {
        var messages = new List<string>();
        var compiler = new Ink.Compiler(
            File.ReadAllText(main),
            new Ink.Compiler.Options
            {
                sourceFilename = Path.GetFileName(main),
                fileHandler = new Includes(Path.GetDirectoryName(main)!),
                errorHandler = (message, _) => messages.Add(message),
            }
        );
        return compiler.Compile()
            ?? throw new InvalidOperationException(
                $"{main} does not compile:\n{string.Join('\n', messages)}"
            );
    }

    private sealed class Includes(string folder) : Ink.IFileHandler
    {
        public string ResolveInkFilename(string includeName) => Path.Combine(folder, includeName);

        public string LoadInkFileContents(string fullFilename) => File.ReadAllText(fullFilename);
    }
}
