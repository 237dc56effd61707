using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Stories;

/// <summary>Loads what a story argument names, whatever form it has.</summary>
public static class StoryLoader
{
    /// <summary>Compiles a project or a script, or reads a package.</summary>
    /// <param name="argument">A project folder, an <c>.ink</c> file or a <c>.drama</c> package.</param>
    /// <returns>The story and what is to say of it; a package was checked when it was built, and has no findings.</returns>
    /// <exception cref="StoryNotFoundException">The argument names no story.</exception>
    /// <exception cref="InvalidPackageException">The package is damaged, or of another format.</exception>
    public static CompilationResult Load(string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        if (!argument.EndsWith(".drama", StringComparison.OrdinalIgnoreCase))
            return StoryCompiler.Compile(argument);
        if (!File.Exists(argument))
        {
            throw new StoryNotFoundException(
                $"There is no package at '{argument}': 'drama build STORY -o {argument}' makes one."
            );
        }

        using var file = File.OpenRead(argument);
        var (name, package) = PackageFile.Read(file);
        return new CompilationResult(name, package, []);
    }
}
