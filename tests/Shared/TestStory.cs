using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Testing;

/// <summary>Compiles stories written inside a test.</summary>
public static class TestStory
{
    public const string Cast = """
        title: A Test
        cast:
          mei: { name: Mei, look: "short black hair, red raincoat" }
          old_jon: { name: Old Jon, look: "grey beard, navy coat" }
          jon: { name: Jon, look: "brown hair" }
        places:
          pier: { name: The pier, look: "wet wooden pier" }
          room: { name: The room, look: "small room, warm lamp" }
        """;

    public static CompilationResult Check(
        string ink,
        string? yaml = null,
        params (string Name, string Text)[] others
    )
    {
        using var folder = new TempFolder();
        folder.Write("main.ink", ink);
        if (yaml is not null)
            folder.Write("drama.yaml", yaml);
        foreach (var (name, text) in others)
            folder.Write(name, text);
        return StoryCompiler.Compile(folder.Path);
    }

    public static StoryPackage Compile(
        string ink,
        string? yaml = null,
        params (string Name, string Text)[] others
    )
    {
        var result = Check(ink, yaml, others);
        return result.Package
            ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }
}
