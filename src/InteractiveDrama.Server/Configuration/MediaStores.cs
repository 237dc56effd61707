using InteractiveDrama.Shots.Library;
using InteractiveDrama.Storage.S3;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Server.Configuration;

/// <summary>The media store that the settings name: the same for a server and for commands on its data folder.</summary>
public static class MediaStores
{
    /// <summary>The section of the settings.</summary>
    internal const string Section = "Media";

    /// <summary>Opens the store.</summary>
    /// <param name="dataFolder">The server's data folder.</param>
    /// <param name="configFile">The server's file of settings; null when it has none.</param>
    /// <exception cref="ServerStartException">The settings cannot be what they are; the message has a sentence for each.</exception>
    public static IMediaStore Open(string dataFolder, string? configFile)
    {
        var configuration = new ConfigurationManager();
        try
        {
            if (configFile is not null)
            {
                configuration.AddFile(configFile);
            }
            else
            {
                configuration.AddEnvironmentVariables();
            }
            return Open(dataFolder, configuration.Read<MediaStoreOptions>(Section));
        }
        catch (OptionsValidationException e)
        {
            throw new ServerStartException(string.Join(Environment.NewLine, e.Failures), e);
        }
    }

    internal static IMediaStore Open(string dataFolder, MediaStoreOptions options)
    {
        if (options.Store is MediaStoreKind.Folder)
        {
            return new FolderMediaStore(FolderOf(dataFolder));
        }
        var problems = options
            .S3.Problems($"{Section}:S3", Environment.GetEnvironmentVariable)
            .ToArray();
        return problems.Length == 0
            ? new S3MediaStore(options.S3, Path.Combine(dataFolder, "media-cache"))
            : throw new OptionsValidationException(
                nameof(MediaStoreOptions),
                typeof(MediaStoreOptions),
                problems
            );
    }

    internal static string FolderOf(string dataFolder) => Path.Combine(dataFolder, "media");
}
