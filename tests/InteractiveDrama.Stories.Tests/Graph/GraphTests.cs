using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Graph;

public class GraphTests
{
    private static string Ways(string ink) =>
        string.Join(
            ' ',
            TestStory
                .Compile(ink)
                .Graph.Edges.Select(e => $"{e.From}>{e.To}")
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("Hi\n-> END", "start:>end:start")]
    [InlineData(
        "-> k\n== k\n* a\n  A\n  -> END\n* b\n  B # ending: dawn\n  -> END",
        "k>dawn k>end:k start:>k"
    )]
    [InlineData(
        "-> k\n== k\n* a\n* b\n- -> l\n== l\n{true: -> m}\n+ c\n- -> END\n== m\nM\n-> END",
        "k>end:m k>l l>end:l start:>k"
    )]
    [InlineData("-> k\n== k\n-> t ->\nAfter\n-> END\n== t\n+ a\n- ->->", "start:>t t>end:k")]
    [InlineData(
        "-> k\n== k\n<- t\n* a\n- -> END\n== t\n* b\n  B\n  -> END",
        "k>end:k start:>k start:>t t>end:t"
    )]
    [InlineData(
        "VAR where = -> l\n-> k\n== k\n* a\n- -> where\n== l\nL\n-> END",
        "k>end:l start:>k"
    )]
    [InlineData(
        "-> k\n== k\n+ a\n  Again\n  -> k\n+ [b]\n  -> END",
        "k>end:k k>end:start k>k start:>k"
    )]
    [InlineData("-> k\n== k\nHi\n<- t\n-> DONE\n== t\n* [b]\n  -> END", "start:>t t>end:k")]
    [InlineData("-> k\n== k\n<- t\n-> END\n== t\n* [b]\n  -> END", "start:>end:start")]
    [InlineData("-> k\n== k\n* a\n  Out of words", "k>dead:k start:>k")]
    [InlineData("-> k\n== k\n* say \"x\"[ly] said\n  -> END", "k>end:k start:>k")]
    public void Ways_lead_where_the_flow_stops(string ink, string ways) => Ways(ink).ShouldBe(ways);

    [Fact]
    public void Nodes_know_where_they_were_written()
    {
        var graph = TestStory.Compile("-> k\n== k\nHello\n* a\n  -> END").Graph;
        var decision = graph.Nodes.Single(n => n.Kind == GraphNodeKind.Decision);
        decision.File.ShouldBe("main.ink");
        decision.Line.ShouldBe(4);
    }

    [Fact]
    public void The_graph_can_be_drawn_elsewhere()
    {
        var graph = TestStory.Compile("-> k\n== k\n* Say \"no\" & go\n  -> END").Graph;
        GraphText.Mermaid(graph).ShouldContain("Say #quot;no#quot; #amp; go");
        GraphText.Dot(graph, "A \"title\"").ShouldContain("label=\"Say \\\"no\\\" & go\"");
    }
}
