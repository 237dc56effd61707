using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Identity;

/// <summary>A session belongs to its viewer; everybody else gets the answer that an id gets which stands for nothing.</summary>
public sealed class OwnershipTests
{
    [Fact]
    public async Task A_viewer_comes_back_without_a_key_on_any_device()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        SessionReply start;
        await using (var phone = drama.Client("ada"))
        {
            start = await phone.StartAsync(Start());
            await phone.ChooseAsync("wait");
        }

        await using var tablet = drama.Client("ada");
        var back = await tablet.ResumeAsync(start.Session!, resumeKey: null);

        back.Turn.ShouldBe(1);
        (await tablet.ChooseAsync("go_in")).Turn.ShouldBe(2);
    }

    [Theory]
    [InlineData("eve", true)]
    [InlineData("eve", false)]
    [InlineData("Ada", true)]
    [InlineData(null, true)]
    [InlineData(null, false)]
    public async Task A_stolen_id_opens_nothing_even_with_its_key(string? thief, bool withKey)
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        await using var owner = drama.Client("ada");
        await using var other = thief is null ? drama.Client() : drama.Client(thief);
        var start = await owner.StartAsync(Start());
        var key = withKey ? start.ResumeKey : null;
        var nothing = await RefusedAsync(() => other.ResumeAsync(NoSession, key));

        var resumed = await RefusedAsync(() => other.ResumeAsync(start.Session!, key));
        var forked = await RefusedAsync(() =>
            other.StartAsync(
                Start() with
                {
                    Episode = "pier",
                    From = new ForkPoint { Session = start.Session!, ResumeKey = key },
                }
            )
        );
        var chosen = await other.SendAsync(
            new ChooseRequest
            {
                CommandId = DramaClient.NewId(),
                Session = start.Session!,
                Turn = 0,
                ChoiceId = "wait",
            }
        );

        nothing.Code.ShouldBe(ErrorCodes.NotFound);
        resumed.ShouldBe(nothing);
        forked.ShouldBe(nothing);
        chosen.Error.ShouldBe(nothing);
        (await owner.ChooseAsync("wait")).Turn.ShouldBe(1);
    }

    [Fact]
    public async Task The_command_that_opened_a_session_gives_it_to_its_viewer_only()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        await using var owner = drama.Client("ada");
        await using var other = drama.Client("eve");
        var request = Start();
        var start = await owner.StartAsync(request);

        (await RefusedAsync(() => other.StartAsync(request))).Code.ShouldBe(ErrorCodes.NotFound);
        (await owner.StartAsync(request)).Session.ShouldBe(start.Session);
    }

    [Fact]
    public async Task An_anonymous_session_is_its_keys_holders_whoever_they_are()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        await using var nobody = drama.Client();
        await using var ada = drama.Client("ada");
        var start = await nobody.StartAsync(Start());

        (await RefusedAsync(() => ada.ResumeAsync(start.Session!, null))).Code.ShouldBe(
            ErrorCodes.NotFound
        );
        (await ada.ResumeAsync(start.Session!, start.ResumeKey)).Turn.ShouldBe(0);
    }

    [Fact]
    public async Task A_viewer_starts_an_episode_again_without_a_key()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        await using var ada = drama.Client("ada");
        var start = await ada.StartAsync(Start());
        await ada.ChooseAsync("wait");

        var fork = await ada.StartAsync(
            Start() with
            {
                Episode = "shed",
                From = new ForkPoint { Session = start.Session! },
            }
        );

        fork.Beat!.Lines.ShouldHaveSingleItem().Text.ShouldBe("She came after all.");
    }

    private const string NoSession = "0123456789abcdef0123456789abcdef";

    private static async Task<DramaError> RefusedAsync(Func<Task<SessionReply>> command) =>
        (await Should.ThrowAsync<DramaException>(command)).Error;

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}
