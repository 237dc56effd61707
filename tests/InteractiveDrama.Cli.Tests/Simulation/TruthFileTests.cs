using System.Text.RegularExpressions;
using InteractiveDrama.Cli.Simulation;
using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Simulation;

public sealed class TruthFileTests
{
    private static readonly StoryGraph Graph = new(
        [
            new("start:", GraphNodeKind.Start, "Start", null, null),
            new("gate", GraphNodeKind.Decision, "The Gate", "main.ink", 1),
            new("bell", GraphNodeKind.Decision, "The Bell", "main.ink", 5),
            new("dawn", GraphNodeKind.Ending, "Dawn", "main.ink", 9),
        ],
        [
            new("start:", "gate", GraphEdgeKind.Flow, "", null),
            new("gate", "bell", GraphEdgeKind.Choice, "Go in", "enter"),
            new("gate", "dawn", GraphEdgeKind.Choice, "Wait", "wait"),
            new("bell", "dawn", GraphEdgeKind.Choice, "Ring", "ring"),
        ]
    );

    [Fact]
    public void A_beat_has_what_it_says_and_else_what_the_top_says()
    {
        var truth = Parse(
            """
            leave: 0.05
            timeout: 0.1
            beats:
              gate:
                leave: 0.2
                think: 4
                choices: { enter: 3 }
            """
        );

        truth.At("bell").ShouldBe(truth.Elsewhere);
        (truth.Elsewhere.Leave, truth.Elsewhere.Timeout, truth.Elsewhere.Think).ShouldBe(
            (.05, .1, 2.5)
        );
        var gate = truth.At("gate");
        (gate.Leave, gate.Timeout, gate.Think).ShouldBe((.2, .1, 4));
        gate.Choices.ShouldHaveSingleItem().ShouldBe(new("enter", 3));
    }

    [Fact]
    public void Nothing_said_is_an_audience_that_stays() => Parse("").Elsewhere.Leave.ShouldBe(0);

    [Theory]
    [InlineData(
        "leaves: 0.1",
        "line 1: there is no key 'leaves' in the truth. Did you mean 'leave'?"
    )]
    [InlineData("leave: 1.5", "line 1: 'leave' is '1.5'; it takes a chance from 0 to 1.")]
    [InlineData("leave: often", "line 1: 'leave' is 'often'; it takes a chance from 0 to 1.")]
    [InlineData("timeout: [1]", "line 1: 'timeout' is ''; it takes a chance from 0 to 1.")]
    [InlineData("think: 0", "'think' is '0'; it takes a number of seconds above 0")]
    [InlineData("choices: { enter: 1 }", "there is no key 'choices' in the truth.")]
    [InlineData("beats: 3", "'beats' takes keys and values")]
    [InlineData(
        "beats:\n  gat: {}",
        "line 2: there is no decision 'gat' in this story. Did you mean 'gate'?"
    )]
    [InlineData(
        "beats:\n  dawn: {}",
        "there is no decision 'dawn' in this story. There are gate, bell."
    )]
    [InlineData(
        "beats:\n  gate: { leav: 1 }",
        "there is no key 'leav' in 'gate'. Did you mean 'leave'?"
    )]
    [InlineData(
        "beats:\n  gate:\n    choices: { entre: 1 }",
        "line 3: there is no choice 'entre' in this decision. Did you mean 'enter'?"
    )]
    [InlineData(
        "beats:\n  gate:\n    choices: { enter: -1 }",
        "the weight of 'enter' is '-1'; it takes a number of at least 0."
    )]
    [InlineData("leave: 0.1\nleave: 0.2", "this is not YAML")]
    [InlineData("- leave", "it takes keys and values")]
    [InlineData("[[[[[[[[[[[[[[[[", "nested too deeply")]
    public void What_cannot_be_is_refused_with_its_line(string text, string said) =>
        Should.Throw<UsageException>(() => Parse(text)).Message.ShouldContain(said);

    [Fact]
    public void The_page_shows_its_example_as_it_is()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "simulating.md"));
        var file = File.ReadAllText(
            Path.Combine(Repository.Root, "docs", "metrics", "examples", "audience.yaml")
        );

        Regex
            .Match(
                page,
                "```yaml\n(?<truth>.*?)```",
                RegexOptions.Singleline | RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(1)
            )
            .Groups["truth"]
            .Value.ShouldBe(file);
    }

    private static AudienceTruth Parse(string text) => TruthFile.Parse(text, "t.yaml", Graph);
}
