using InteractiveDrama.Shots.Providers.Webhooks;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Providers.Webhooks;

public class WebhookTests
{
    private readonly HandTime time = new();
    private readonly WebhookTokens tokens = new(new byte[32]);
    private readonly string key = Described.NewKey();

    private WebhookHints Hints => field ??= new WebhookHints(tokens, time, TimeSpan.FromSeconds(5));

    private int Waiting()
    {
        var count = 0;
        while (Hints.Keys.TryRead(out _))
            count++;
        return count;
    }

    [Fact]
    public void A_token_names_its_job_and_no_other()
    {
        var segment = tokens.Segment(key);
        tokens.Read(segment).ShouldBe(key);
        tokens.Read(Described.NewKey() + segment[36..]).ShouldBeNull();
        new WebhookTokens(Enumerable.Repeat((byte)1, 32).ToArray()).Read(segment).ShouldBeNull();
        tokens.Read(segment[..^1] + (segment[^1] == '0' ? '1' : '0')).ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../x")]
    public void What_is_no_token_is_nobodys(string? segment)
    {
        Hints.Hint(segment).ShouldBeFalse();
        Hints.Hint(new string('z', 101)).ShouldBeFalse();
        Waiting().ShouldBe(0);
    }

    [Fact]
    public void Many_calls_are_worth_one_poll_in_a_while()
    {
        for (var i = 0; i < 100; i++)
            Hints.Hint(tokens.Segment(key)).ShouldBeTrue();
        Waiting().ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(5));
        Hints.Hint(tokens.Segment(key)).ShouldBeTrue();
        Waiting().ShouldBe(1);
    }
}
