using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Playback.Tests.Oracle.Playing;

/// <summary>Packages around a program alone: what an engine needs, without ids, places and graph.</summary>
internal static class PlainStory
{
    private static readonly StoryParts Bare = TestStory.Compile("Bare.\n-> END").Parts;

    /// <summary>The package of a story; null when ink's compiler finds errors in it.</summary>
    public static StoryPackage? Compile(string ink, ICollection<string>? errors = null)
    {
        InkLibrary.Prepare();
        var failed = false;
        var compiler = new global::Ink.Compiler(
            ink,
            new global::Ink.Compiler.Options
            {
                sourceFilename = "main.ink",
                errorHandler = (message, type) =>
                {
                    if (type != global::Ink.ErrorType.Error)
                        return;
                    failed = true;
                    errors?.Add(message);
                },
            }
        );
        var story = compiler.Compile();
        return failed || story is null ? null : Of(story.ToJson());
    }

    public static StoryPackage Of(string program) => new(Bare with { Program = program });
}
