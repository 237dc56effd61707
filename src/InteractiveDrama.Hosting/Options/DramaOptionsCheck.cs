using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Options;

/// <summary>Says at start which settings are out of range, by name, with what was found and what is allowed.</summary>
internal sealed class DramaOptionsCheck : IValidateOptions<DramaOptions>
{
    public ValidateOptionsResult Validate(string? name, DramaOptions options)
    {
        var problems = Settings
            .Of(typeof(DramaOptions))
            .Select(setting => (Setting: setting, Value: Settings.Value(options, setting.Name)))
            .Where(found => !found.Setting.IsOpen && !found.Setting.Allows(found.Value))
            .Select(found =>
                $"{DramaOptions.Section}:{found.Setting.Name} is {found.Value}; it must be {found.Setting.Allowed}."
            )
            .ToArray();
        return problems.Length == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(problems);
    }
}
