using InteractiveDrama.Hosting;
using InteractiveDrama.Hosting.Options;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Shots.Provenance.Credentials;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Server.Configuration;

/// <summary>What the settings say of labels and seals: the same for a server and for commands on its data folder.</summary>
/// <param name="Producer">Who answers for what is generated, where a story does not say so.</param>
/// <param name="Signer">Seals pictures and clips.</param>
public sealed record LabelSources(string? Producer, CredentialSigner? Signer)
{
    /// <summary>Reads them.</summary>
    /// <param name="dataFolder">The server's data folder.</param>
    /// <param name="configFile">The server's file of settings; null when it has none.</param>
    /// <exception cref="ServerStartException">The settings cannot be what they are; the message has a sentence for each.</exception>
    /// <exception cref="IOException">The certificate or its key cannot be used; the message is a sentence.</exception>
    public static LabelSources Read(string dataFolder, string? configFile)
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
            var credentials = configuration.Read<CredentialOptions>(
                $"{DramaOptions.Section}:Credentials"
            );
            credentials.Folder ??= Path.Combine(dataFolder, "credentials");
            return new LabelSources(
                configuration.Read<LabelOptions>($"{DramaOptions.Section}:Labels").Producer,
                CredentialSource.Open(credentials, TimeProvider.System)
            );
        }
        catch (OptionsValidationException e)
        {
            throw new ServerStartException(string.Join(Environment.NewLine, e.Failures), e);
        }
    }
}
