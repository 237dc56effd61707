using System.Collections.Immutable;
using System.Security.Cryptography;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Stories.Assets;

/// <summary>Gathers the pictures and sounds that a project has: those its cast cards name, and those of <c>audio/</c>.</summary>
internal sealed class StoryFiles
{
    private const long MostBytes = 64 * 1024 * 1024;

    private readonly StoryProject project;
    private readonly SortedDictionary<string, StoryFile> files = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> findings = [];
    private long bytes;

    private StoryFiles(StoryProject project) => this.project = project;

    /// <summary>The files by path, and what is to say of those that cannot be taken.</summary>
    public static (ImmutableArray<StoryFile> Files, ImmutableArray<Diagnostic> Findings) Of(
        StoryProject project
    )
    {
        var gathered = new StoryFiles(project);
        foreach (var member in project.Settings.Cast)
        {
            foreach (var path in member.References)
            {
                var (line, column) = project.CastPlaces.GetValueOrDefault(member.Key, (1, 1));
                gathered.Take(path, "image/", "a PNG, JPEG or WebP picture", line, column);
            }
        }

        foreach (var path in gathered.Sounds())
            gathered.Take(path, "audio/", "an M4A, MP3, WAV or Ogg sound");
        return ([.. gathered.files.Values], [.. gathered.findings]);
    }

    private ImmutableArray<string> Sounds()
    {
        try
        {
            return
            [
                .. StorySounds
                    .Endings.SelectMany(e => project.Files.List(StorySounds.Folder, e))
                    .Where(p => StorySounds.NameOf(p) is not null)
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (PathOutsideProjectException e)
        {
            Say(e.Message, "Copy the sounds into the project.", StorySounds.Folder, null, null);
            return [];
        }
    }

    private void Take(string path, string kind, string wanted, int? line = null, int? column = null)
    {
        if (files.ContainsKey(path))
            return;
        var at = line is null ? path : ProjectLoader.SettingsFile;
        byte[] content;
        try
        {
            content = project.Files.ReadBytes(path);
        }
        catch (Exception e) when (e is StoryFileException or PathOutsideProjectException)
        {
            Say(e.Message, $"Put {wanted} there, or take the name out.", at, line, column);
            return;
        }

        if (
            FileSignature.TypeOf(content) is not { } type
            || !type.StartsWith(kind, StringComparison.Ordinal)
        )
        {
            Say($"'{path}' is not {wanted}.", $"Save it again as {wanted}.", at, line, column);
            return;
        }

        bytes += content.Length;
        if (bytes > MostBytes)
        {
            Say(
                $"With '{path}' the story's pictures and sounds are more than {MostBytes / (1024 * 1024)} MB; it is left out.",
                "Make them smaller: sound as M4A of 96 kbit/s, pictures of 2,000 pixels at most.",
                at,
                line,
                column
            );
            return;
        }

        files[path] = new StoryFile(path, type, Convert.ToHexStringLower(SHA256.HashData(content)))
        {
            Content = content,
        };
    }

    private void Say(string message, string help, string file, int? line, int? column) =>
        findings.Add(
            new Diagnostic(Codes.MediaFile, Severity.Warning, message, file, line, column, help)
        );
}
