using InteractiveDrama.Stories;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Options;

/// <summary>
/// Reads options from a section of the configuration. Names that are no setting and values that are not allowed are
/// refused, all of them at once.
/// </summary>
/// <typeparam name="T">The class of options.</typeparam>
public sealed class ConfiguredOptions<T> : IConfigureOptions<T>
    where T : class
{
    private readonly IConfigurationSection section;

    /// <summary>Reads from a section.</summary>
    public ConfiguredOptions(IConfigurationSection section) => this.section = section;

    /// <inheritdoc/>
    /// <exception cref="OptionsValidationException">The section holds what is no setting; each message says what to write instead.</exception>
    public void Configure(T options)
    {
        var settings = Settings
            .Of(typeof(T))
            .ToDictionary(setting => setting.Name, StringComparer.OrdinalIgnoreCase);
        var problems = Problems(section, "", settings).ToArray();
        if (problems.Length > 0)
        {
            throw new OptionsValidationException(typeof(T).Name, typeof(T), problems);
        }
        section.Bind(options);
        var refused = Settings.Refused(options, section.Path).ToArray();
        if (refused.Length > 0)
        {
            throw new OptionsValidationException(typeof(T).Name, typeof(T), refused);
        }
    }

    private static IEnumerable<string> Problems(
        IConfigurationSection at,
        string prefix,
        Dictionary<string, Setting> settings
    )
    {
        foreach (var child in at.GetChildren())
        {
            var name = prefix + child.Key;
            if (settings.TryGetValue(name, out var setting))
            {
                if (!setting.IsOpen && child.Value is { } text && !setting.Reads(text))
                {
                    yield return $"{child.Path} is '{text}'; it must be {setting.Allowed}.";
                }
                continue;
            }
            if (
                !settings.Keys.Any(known =>
                    known.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                yield return Unknown(child, prefix, settings.Keys);
                continue;
            }
            foreach (var problem in Problems(child, name + ":", settings))
            {
                yield return problem;
            }
        }
    }

    private static string Unknown(
        IConfigurationSection child,
        string prefix,
        IEnumerable<string> settings
    )
    {
        var known = settings
            .Where(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .Select(name => name[prefix.Length..].Split(':')[0])
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return Words.Nearest(child.Key, known) is { } near
            ? $"{child.Path} is no setting; did you mean {near}?"
            : $"{child.Path} is no setting; there are {string.Join(", ", known)}.";
    }
}
