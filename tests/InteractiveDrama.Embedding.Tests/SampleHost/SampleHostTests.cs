using System.Net;
using System.Net.Http.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Embedding.Tests.SampleHost;

/// <summary>A site with members of its own embeds the runtime: its cookie is who plays.</summary>
public sealed class SampleHostTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public void Its_program_fits_on_a_screen() =>
        File.ReadAllLines(Path.Combine(SiteProcess.Sample, "Program.cs"))
            .Length.ShouldBeLessThan(60);

    [Fact]
    public async Task Its_own_page_shows_the_player_to_members_only()
    {
        await using var nobody = new Member(site.Address);
        await using var ada = await Member.SignInAsync(site.Address, "ada");

        var turned = await nobody.Pages.GetAsync("/");
        turned.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        turned.Headers.Location!.AbsolutePath.ShouldBe("/sign-in");
        (await nobody.Pages.GetStringAsync("/sign-in")).ShouldContain("name=\"name\"");
        (await ada.Pages.GetStringAsync("/")).ShouldContain("<drama-player story=\"story\">");
        (await ada.Pages.GetStringAsync("/drama-player.js")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_member_plays_with_the_sites_cookie_and_comes_back_without_a_key()
    {
        string session;
        await using (var phone = await Member.SignInAsync(site.Address, "grace"))
        {
            session = (await phone.Player.StartAsync(Start())).Session!;
        }
        await using var tablet = await Member.SignInAsync(site.Address, "grace");

        (await tablet.Player.ResumeAsync(session, resumeKey: null)).Turn.ShouldBe(0);

        (await tablet.Player.ChooseAsync("light")).Beat!.Ending.ShouldNotBeNull();
    }

    [Fact]
    public async Task Anothers_session_is_not_found_key_or_not()
    {
        await using var ada = await Member.SignInAsync(site.Address, "ada");
        await using var eve = await Member.SignInAsync(site.Address, "eve");
        var hers = await ada.Player.StartAsync(Start());

        foreach (var key in new[] { null, hers.ResumeKey })
        {
            var refused = await Should.ThrowAsync<DramaException>(() =>
                eve.Player.ResumeAsync(hers.Session!, key)
            );
            refused.Code.ShouldBe(ErrorCodes.NotFound);
        }
        (await ada.Player.ChooseAsync("leave")).Turn.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_plays_without_a_sign_in()
    {
        await using var nobody = new Member(site.Address);

        var refused = await Should.ThrowAsync<DramaException>(() =>
            nobody.Player.StartAsync(Start())
        );

        refused.Code.ShouldBe(ErrorCodes.Unauthorized);
    }

    [Fact]
    public async Task The_site_hears_which_ending_its_member_came_to()
    {
        await using var mei = await Member.SignInAsync(site.Address, "mei");
        await using var jon = await Member.SignInAsync(site.Address, "jon");
        await mei.Player.StartAsync(Start());
        await mei.Player.ChooseAsync("light");

        // Events come soon, not at once.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        string[]? found;
        do
        {
            found = await mei.Pages.GetFromJsonAsync<string[]>("/endings", patience.Token);
        } while (found is []);

        found.ShouldBe(["dawn"]);
        (await jon.Pages.GetFromJsonAsync<string[]>("/endings")).ShouldBe([]);
    }

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}
