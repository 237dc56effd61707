using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Options;

/// <summary>Says at start which settings are out of range, by name, with what was found and what is allowed.</summary>
internal sealed class DramaOptionsCheck : IValidateOptions<DramaOptions>
{
    public ValidateOptionsResult Validate(string? name, DramaOptions options)
    {
        string[] refused =
        [
            .. Settings.Refused(options, DramaOptions.Section),
            .. options.Tokens.Problems(),
            .. options.Media.Problems(),
            .. options.Security.Problems(),
            .. options.Review.Problems(),
            .. options.Purge.Problems(),
            .. options.Analytics.Webhook.Problems(),
        ];
        return refused.Length == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(refused);
    }
}
