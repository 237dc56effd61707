using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Compilation;

public class DecisionTests
{
    [Theory]
    [InlineData("* a\n* b\n- -> END", "start")]
    [InlineData("* a\n  ** aa\n  ** ab\n* b\n- * c\n* d\n- -> END", "start,start.2,start.3")]
    [InlineData("-> k\n== k\n* a\n- * b\n- -> s\n= s\n* c\n- -> END", "k,k.2,k.s")]
    [InlineData("-> k\n== k\n{true:\n  * a\n    -> END\n}\n* b\n- -> END", "k")]
    [InlineData(
        "-> k\n== k\n{\n- true:\n  * a\n    -> END\n- else:\n  * b\n    -> END\n}\n* c\n- -> END",
        "k"
    )]
    [InlineData("-> k\n== k\n{stopping:\n- * a\n  -> END\n- * b\n  -> END\n}\n- -> END", "k")]
    [InlineData("-> k\n== k\n# beat: first_lie\n* a\n* b\n- * c\n- -> END", "first_lie,k.2")]
    [InlineData("-> k\n== k\n# beat: lie\n# timed: 3s\n\n// why\n* a # default\n- -> END", "lie")]
    [InlineData("-> k\n== k\n* a\n- # beat: lie\n* b\n- -> END", "k,lie")]
    [InlineData("-> k\n== k\n# beat: truth\n- # timed: 3s\n* b # default\n- -> END", "k")]
    [InlineData("-> k\n== k\n<- t\n* a\n- -> END\n== t\n* b\n- -> END", "k,t")]
    [InlineData("-> k\n== k\n* a\n* ->\n- -> END", "k")]
    [InlineData("-> k\n== k\n* ->\n- -> END", "")]
    public void Decisions_are_named_by_where_they_stand(string ink, string ids) =>
        string.Join(',', TestStory.Compile(ink).Decisions.Select(d => d.Id)).ShouldBe(ids);

    [Fact]
    public void Two_decisions_of_one_name_are_an_error() =>
        TestStory
            .Check("# beat: x\n* a\n- \n# beat: x\n* b\n- -> END")
            .Diagnostics.ShouldContain(d => d.Code == Codes.DuplicateBeat);
}
