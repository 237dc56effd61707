using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Identity;

public sealed class ViewerTokenTests
{
    private const string Alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.= +/";

    private readonly ManualTime time = new();

    [Theory]
    [InlineData("ada")]
    [InlineData("auth0|5f7c8ec7c33c6c004bbafe82")]
    [InlineData("观众.一/two three")]
    public void A_token_names_its_viewer_until_it_ends(string viewer)
    {
        var tokens = Tokens("one");
        var (token, end) = tokens.Issue(viewer, TimeSpan.FromMinutes(5));

        tokens.Read(token).Viewer.ShouldBe(viewer);
        time.Advance(TimeSpan.FromSeconds(299));
        tokens.Read(token).Viewer.ShouldBe(viewer);
        time.Advance(TimeSpan.FromSeconds(1));
        end.ShouldBe(time.GetUtcNow());
        tokens.Read(token).ShouldBe(ViewerAnswer.Refused("The token has expired: get a new one."));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(17, false)]
    [InlineData(null, true)]
    public void A_token_says_an_age_where_one_is_known(int? years, bool minor)
    {
        var age = years is { } known ? ViewerAge.Of(known) : new ViewerAge(null, minor);
        var tokens = Tokens("one");
        var (token, _) = tokens.Issue("ada", TimeSpan.FromMinutes(5), age);

        tokens.Read(token).ShouldBe(ViewerAnswer.Known("ada") with { Age = age });
        tokens.Read(tokens.Issue("ada", TimeSpan.FromMinutes(5)).Token).Age.ShouldBe(default);
        // Neither the age nor the fact that there is one can be taken out.
        var parts = token.Split('.');
        tokens
            .Read(string.Join('.', "v1", parts[1], parts[2], parts[3], parts[5]))
            .Refusal.ShouldNotBeNull();
    }

    [Fact]
    public void The_first_key_signs_and_all_verify()
    {
        var before = Tokens("old").Issue("ada", TimeSpan.FromHours(1)).Token;
        var during = Tokens("new", "old");
        var after = Tokens("new");
        var fresh = during.Issue("ada", TimeSpan.FromHours(1)).Token;

        during.Read(before).Viewer.ShouldBe("ada");
        during.Read(fresh).Viewer.ShouldBe("ada");
        after.Read(fresh).Viewer.ShouldBe("ada");
        after.Read(before).Refusal.ShouldNotBeNull().ShouldContain("not known here");
    }

    [Fact]
    public void Another_secret_under_the_same_name_signs_nothing()
    {
        var foreign = new DramaOptions();
        foreign.Tokens.Keys.Add(new() { Id = "one", Secret = new string('x', 32) });
        var forged = new ViewerTokens(Microsoft.Extensions.Options.Options.Create(foreign), time)
            .Issue("ada", TimeSpan.FromHours(1))
            .Token;

        Tokens("one").Read(forged).Refusal.ShouldNotBeNull().ShouldContain("signature");
    }

    [Fact]
    public void Any_changed_character_is_refused()
    {
        var tokens = Tokens("one", "two");
        var token = tokens.Issue("ada@platform.example", TimeSpan.FromHours(1)).Token;
        var changes =
            from at in Gen.Choose(0, token.Length - 1)
            from to in Gen.Elements(Alphabet.ToCharArray())
            where token[at] != to
            select token[..at] + to + token[(at + 1)..];

        Check.One(
            Cases.Of(2000),
            Prop.ForAll(
                changes.ToArbitrary(),
                changed => tokens.Read(changed) is { Viewer: null, Refusal: not null }
            )
        );
    }

    [Fact]
    public void A_token_cut_short_or_made_longer_is_refused()
    {
        var tokens = Tokens("one");
        var token = tokens.Issue("ada", TimeSpan.FromHours(1)).Token;

        for (var length = 0; length < token.Length; length++)
        {
            tokens.Read(token[..length]).Viewer.ShouldBeNull();
        }
        foreach (var more in new[] { "=", "A", ".", ".A", "\n" })
        {
            tokens.Read(token + more).Viewer.ShouldBeNull();
            tokens.Read(more + token).Viewer.ShouldBeNull();
        }
    }

    [Fact]
    public void Keys_that_cannot_be_used_are_told_without_their_secrets()
    {
        var options = new ViewerTokenOptions();
        options.Keys.Add(new() { Id = "a b", Secret = "hush" });
        options.Keys.Add(new() { Id = "two", Secret = new string('é', 15) });
        options.Keys.Add(new() { Id = "two", Secret = new string('é', 16) });

        var problems = options.Problems().ToList();

        problems.Count.ShouldBe(4);
        problems[0].ShouldContain("Tokens:Keys:0:Id");
        problems[1].ShouldContain("Tokens:Keys:0:Secret");
        problems[2].ShouldContain("Tokens:Keys:1:Secret");
        problems[3].ShouldContain("Tokens:Keys:2:Id");
        problems.ShouldAllBe(problem => !problem.Contains("hush") && !problem.Contains('é'));
    }

    private ViewerTokens Tokens(params string[] keys)
    {
        var options = new DramaOptions();
        foreach (var key in keys)
        {
            options.Tokens.Keys.Add(TokenKeys.Of(key));
        }
        return new ViewerTokens(Microsoft.Extensions.Options.Options.Create(options), time);
    }
}
