using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Engine;

/// <summary>What is no compiled story is refused with a word on what and where.</summary>
public class ProgramTests
{
    private static readonly StoryPackage Package = TestStory.Compile("Hello.\n-> END");

    [Theory]
    [InlineData("", "valid JSON")]
    [InlineData("[]", "no compiled ink story")]
    [InlineData("{\"inkVersion\":21,\"root\":[[\"^a\"", "valid JSON")]
    [InlineData("{\"inkVersion\":99,\"root\":[null]}", "version 99")]
    [InlineData("{\"inkVersion\":21,\"root\":[]}", "closing element")]
    [InlineData(
        "{\"inkVersion\":21,\"root\":[\"what\",null]}",
        "'what' at index 0 of the container at the root"
    )]
    [InlineData(
        "{\"inkVersion\":21,\"root\":[{\"->\":\"nowhere\"},null]}",
        "'nowhere' in the container at the root leads nowhere"
    )]
    [InlineData("{\"inkVersion\":21,\"root\":[{\"->\":\"0.7\"},null]}", "leads nowhere")]
    [InlineData(
        "{\"inkVersion\":21,\"root\":[[\"^a\",{\"*\":\".^.^.9\",\"flg\":0},null],null]}",
        "leads nowhere"
    )]
    [InlineData("{\"inkVersion\":21,\"root\":[99999999999,null]}", "beyond 32 bits")]
    [InlineData(
        "{\"inkVersion\":21,\"root\":[{\"list\":{\"a.b\":1}},null],\"listDefs\":{}}",
        "item 'a.b' that no list defines"
    )]
    [InlineData("{\"inkVersion\":21,\"root\":[null,null]}", "is no instruction")]
    [InlineData(
        "{\"inkVersion\":21,\"root\":[\"done\",{\"global decl\":[{\"->\":\"global decl\"},null]}]}",
        "declarations"
    )]
    public void It_is_refused_with_the_place(string program, string words) =>
        Should
            .Throw<InvalidStoryProgramException>(() =>
                new StoryEngine(new StoryPackage(Package.Parts with { Program = program }))
            )
            .Message.ShouldContain(words);

    [Fact]
    public void Nesting_beyond_the_limit_is_refused()
    {
        var deep =
            string.Concat(Enumerable.Repeat("[", 5_000))
            + string.Concat(Enumerable.Repeat("null]", 5_000));
        Should.Throw<InvalidStoryProgramException>(() =>
            new StoryEngine(
                new StoryPackage(
                    Package.Parts with
                    {
                        Program = $"{{\"inkVersion\":21,\"root\":{deep}}}",
                    }
                )
            )
        );
    }
}
