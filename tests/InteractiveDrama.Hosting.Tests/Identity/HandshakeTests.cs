using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Encodings.Web;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Identity;

public sealed class HandshakeTests
{
    private const string Negotiate = "/hubs/drama/negotiate?negotiateVersion=1";

    [Fact]
    public async Task A_token_is_taken_from_the_header_and_from_the_query()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        using var plain = drama.Http();
        using var bearer = drama.Http(drama.Token("ada"));

        (
            await plain.PostAsync($"{Negotiate}&access_token={drama.Token("ada")}", null)
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await bearer.PostAsync(Negotiate, null)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_bad_token_is_refused_at_the_handshake_in_words()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        using var http = drama.Http();
        var good = drama.Token("ada");
        var bad = new[] { "nonsense", good[..^1], good.Replace(".one.", ".two.") };

        foreach (var token in bad)
        {
            var answer = await http.PostAsync($"{Negotiate}&access_token={token}", null);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            var error = (await answer.Content.ReadFromJsonAsync<DramaError>())!;
            error.Code.ShouldBe(ErrorCodes.Unauthorized);
            error.Message.ShouldEndWith(".");
        }
        drama.Time.Advance(TimeSpan.FromHours(1));
        (await http.PostAsync($"{Negotiate}&access_token={good}", null)).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
    }

    [Fact]
    public async Task Without_keys_no_token_is_taken()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();

        (await http.PostAsync($"{Negotiate}&access_token=v1.one.1.YQ.x", null)).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
    }

    [Fact]
    public async Task A_key_of_the_studio_makes_nobody_a_viewer()
    {
        await using var drama = await TestDrama.StartAsync(options =>
        {
            TokenKeys.Add(options);
            options.Access.AllowAnonymous = false;
        });
        var key = await drama.KeyAsync("ada", Playback.Access.Role.Owner);
        using var http = drama.Http(key);

        (await http.PostAsync(Negotiate, null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Where_nobody_may_be_anonymous_only_known_viewers_connect()
    {
        await using var drama = await TestDrama.StartAsync(options =>
        {
            TokenKeys.Add(options);
            options.Access.AllowAnonymous = false;
        });
        await using var nobody = drama.Client();
        await using var ada = drama.Client("ada");

        var refused = await Should.ThrowAsync<DramaException>(() => nobody.StartAsync(Start()));

        refused.Code.ShouldBe(ErrorCodes.Unauthorized);
        (await ada.StartAsync(Start())).Turn.ShouldBe(0);
    }

    [Fact]
    public async Task The_hosts_own_authentication_comes_first()
    {
        await using var drama = await TestDrama.StartAsync(
            TokenKeys.Add,
            services =>
                services
                    .AddAuthentication(HostSignIn.Name)
                    .AddScheme<AuthenticationSchemeOptions, HostSignIn>(HostSignIn.Name, null)
        );
        await using var eve = drama.Client("eve");

        var start = await eve.StartAsync(Start());

        var stored = await drama
            .Services.GetRequiredService<ISessionStore>()
            .FindAsync(start.Session!);
        stored!.Session.Viewer.ShouldBe("the host's ada");
    }

    [Fact]
    public async Task A_host_may_say_itself_who_a_viewer_is()
    {
        await using var drama = await TestDrama.StartAsync(
            _ => { },
            services => services.AddSingleton<IViewerIdentity, ByQuery>()
        );
        using var http = drama.Http();

        (await http.PostAsync($"{Negotiate}&who=ada", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.PostAsync($"{Negotiate}&who=eve", null)).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
        // What the hook answers is held to the rules of ids as well.
        (
            await http.PostAsync($"{Negotiate}&who={new string('x', 201)}", null)
        ).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };

    /// <summary>A host that signs everybody in.</summary>
    private sealed class HostSignIn(
        IOptionsMonitor<AuthenticationSchemeOptions> options,
        ILoggerFactory log,
        UrlEncoder encoder
    ) : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        public const string Name = "host";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var user = new ClaimsPrincipal(
                new ClaimsIdentity([new Claim("sub", "the host's ada")], Name)
            );
            return Task.FromResult(
                AuthenticateResult.Success(new AuthenticationTicket(user, Name))
            );
        }
    }

    private sealed class ByQuery : IViewerIdentity
    {
        public ValueTask<ViewerAnswer> IdentifyAsync(HttpContext http)
        {
            var who = http.Request.Query["who"].ToString();
            return ValueTask.FromResult(
                who == "eve"
                    ? ViewerAnswer.Refused("Eve plays elsewhere.")
                    : ViewerAnswer.Known(who)
            );
        }
    }
}
