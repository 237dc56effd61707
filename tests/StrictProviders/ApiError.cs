namespace InteractiveDrama.StrictProviders;

/// <summary>An answer that refuses, with the body that such an API sends.</summary>
internal sealed class ApiError(
    int status,
    string message,
    string? code = null,
    string? param = null,
    string type = "invalid_request_error"
) : Exception(message)
{
    public int Status => status;

    public object Body =>
        new
        {
            error = new
            {
                message = Message,
                type,
                param,
                code,
            },
        };
}
