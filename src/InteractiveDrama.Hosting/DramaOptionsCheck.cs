using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting;

/// <summary>Refuses options that cannot be used, when the host starts.</summary>
internal sealed class DramaOptionsCheck : IValidateOptions<DramaOptions>
{
    public ValidateOptionsResult Validate(string? name, DramaOptions options)
    {
        var problems = options.Tokens.Problems().Concat(options.Security.Problems()).ToList();
        return problems.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(problems);
    }
}
