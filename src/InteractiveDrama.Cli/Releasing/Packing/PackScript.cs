using System.Text;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Releasing.Packing;

/// <summary>Puts the script into a pack: its files where there are some, and all texts as they are read.</summary>
internal static class PackScript
{
    /// <summary>Writes <c>script/</c>.</summary>
    /// <param name="folder">The pack's folder.</param>
    /// <param name="story">The story.</param>
    /// <param name="argument">What named it; a package has no script.</param>
    public static void Write(string folder, StoryPackage story, string argument)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, "script")).FullName;
        var texts = new StringBuilder();
        foreach (var text in story.Parts.Texts.Units)
        {
            texts.Append(text.Id).Append('\t').Append(text.Source).Append('\n');
        }
        File.WriteAllText(Path.Combine(target, "texts.txt"), texts.ToString());
        if (argument.EndsWith(".drama", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }
        var (project, _) = ProjectLoader.Load(argument);
        foreach (var name in story.Parts.SourceMap.Files.Append(ProjectLoader.SettingsFile))
        {
            // Resolved inside the project: nothing else of the machine gets into a pack.
            var from = project.Files.Resolve(name);
            if (File.Exists(from))
            {
                var to = Path.Combine(target, name);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(from, to, overwrite: true);
            }
        }
    }
}
