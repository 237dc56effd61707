using InteractiveDrama.Shots.Providers.Configuration;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;
using InteractiveDrama.Shots.Providers.Templates;

namespace InteractiveDrama.Shots.Providers.ComfyUI;

/// <summary>Reads a provider of the kind <c>comfyui</c>.</summary>
internal static class ComfyYaml
{
    public static IShotProvider? Read(ProviderSection section)
    {
        try
        {
            var media = section.Media();
            if (section.Address("http://127.0.0.1:8188") is not { } address)
                return null;
            var described = ComfyDescription.Read(section);
            var headers = KeyHeaders.Of(section, described.Headers);
            if (section.Origin(address, media, headers) is not { } origin)
                return null;
            var (time, resolve) = (section.Surroundings.Time, section.Surroundings.Resolve);
            return new ComfyUiProvider(
                described.Settings,
                new ProviderHttp(origin, time),
                new MediaFetcher(media, origin, time, resolve),
                time
            );
        }
        catch (TemplateException e)
        {
            section.Refuse(e.Message);
            return null;
        }
    }
}
