using System.Net;
using InteractiveDrama.Client;

namespace InteractiveDrama.Embedding.Tests.SampleHost;

/// <summary>Somebody's browser at the site: pages and hub with the same cookies.</summary>
internal sealed class Member : IAsyncDisposable
{
    private readonly HttpClientHandler cookies = new() { AllowAutoRedirect = false };

    public Member(Uri site)
    {
        Pages = new HttpClient(cookies) { BaseAddress = site };
        Player = new DramaClient(
            new DramaClientOptions
            {
                Server = site,
                Cookies = cookies.CookieContainer,
                Attempts = 0,
            }
        );
    }

    public HttpClient Pages { get; }

    public DramaClient Player { get; }

    /// <summary>A member who has signed in at the site's own page.</summary>
    public static async Task<Member> SignInAsync(Uri site, string name)
    {
        var member = new Member(site);
        using var form = new FormUrlEncodedContent([new("name", name)]);
        using var answer = await member.Pages.PostAsync("/sign-in", form);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? member
            : throw new InvalidOperationException($"The sign-in answered {answer.StatusCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        await Player.DisposeAsync();
        Pages.Dispose();
        cookies.Dispose();
    }
}
