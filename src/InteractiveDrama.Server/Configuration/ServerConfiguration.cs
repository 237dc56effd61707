using System.Net;
using InteractiveDrama.Hosting;
using InteractiveDrama.Hosting.Options;
using InteractiveDrama.Stories;
using Microsoft.AspNetCore.HttpOverrides;

namespace InteractiveDrama.Server.Configuration;

/// <summary>The server's settings: a file when one is named, then the environment.</summary>
internal static class ServerConfiguration
{
    /// <summary>The sections that a file may have; Kestrel's and the allowed hosts are ASP.NET Core's own.</summary>
    private static readonly string[] Sections =
    [
        DramaOptions.Section,
        MediaStores.Section,
        "Log",
        "Otlp",
        "Proxy",
        "Kestrel",
        "AllowedHosts",
    ];

    /// <summary>Adds a file of settings, and the environment over it.</summary>
    /// <exception cref="ServerStartException">The file is not there, is no JSON, or has a section that is none.</exception>
    public static void AddFile(this ConfigurationManager configuration, string file)
    {
        IConfigurationRoot read;
        try
        {
            read = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(file)).Build();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ServerStartException(
                $"The settings file '{file}' cannot be read; give another one with --config.",
                e
            );
        }
        catch (InvalidDataException e)
        {
            throw new ServerStartException(
                $"The settings file '{file}' is not JSON: {(e.InnerException ?? e).Message}",
                e
            );
        }
        foreach (var section in read.GetChildren().Select(child => child.Key))
        {
            if (!Sections.Contains(section, StringComparer.OrdinalIgnoreCase))
            {
                throw new ServerStartException(
                    Words.Nearest(section, Sections) is { } near
                        ? $"{section} in '{file}' is no section; did you mean {near}?"
                        : $"{section} in '{file}' is no section; there are {string.Join(", ", Sections)}."
                );
            }
        }
        configuration.AddConfiguration(read);
        configuration.AddEnvironmentVariables();
    }

    /// <summary>The options of a section, checked.</summary>
    public static T Read<T>(this IConfiguration configuration, string section)
        where T : class, new()
    {
        var options = new T();
        new ConfiguredOptions<T>(configuration.GetSection(section)).Configure(options);
        return options;
    }

    /// <summary>Believes the proxies that are named.</summary>
    /// <exception cref="ServerStartException">One of them is no address.</exception>
    public static void UseProxies(this WebApplication app, ProxyOptions proxy)
    {
        if (proxy.Known.Count == 0)
        {
            return;
        }
        var headers = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        };
        foreach (var known in proxy.Known)
        {
            headers.KnownProxies.Add(
                IPAddress.TryParse(known, out var address)
                    ? address
                    : throw new ServerStartException(
                        $"Proxy:Known has '{known}'; it must be an IP address."
                    )
            );
        }
        app.UseForwardedHeaders(headers);
    }
}
