using InteractiveDrama.Shots.Providers.Configuration;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;
using InteractiveDrama.Shots.Providers.Templates;

namespace InteractiveDrama.Shots.Providers.AsyncJob;

/// <summary>Reads a provider of the kind <c>async-job</c>.</summary>
internal static class AsyncJobYaml
{
    public static IShotProvider? Read(ProviderSection section)
    {
        try
        {
            var media = section.Media();
            if (section.Address("https://queue.fal.run/owner/model") is not { } address)
                return null;
            var described = AsyncJobDescription.Read(section, address);
            var headers = KeyHeaders.Of(section, described.Headers);
            var origins = ((Uri[])[address, .. described.Hosts])
                .Select(a => section.Origin(a, media, headers))
                .OfType<ProviderOrigin>()
                .ToList();
            if (origins.Count <= described.Hosts.Length)
                return null;
            var (time, resolve) = (section.Surroundings.Time, section.Surroundings.Resolve);
            return new AsyncJobProvider(
                described.Settings,
                [.. origins.Select(o => new ProviderHttp(o, time))],
                new MediaFetcher(media, origins[0], time, resolve),
                time,
                section.Surroundings.Webhook
            );
        }
        catch (TemplateException e)
        {
            section.Refuse(e.Message);
            return null;
        }
    }
}
