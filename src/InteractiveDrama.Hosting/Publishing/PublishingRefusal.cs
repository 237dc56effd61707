using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Hosting.Publishing;

/// <summary>What a writer asked for cannot be done; the message says why in one sentence.</summary>
internal sealed class PublishingRefusal : Exception
{
    private PublishingRefusal(int status, string message)
        : base(message) => Status = status;

    /// <summary>The HTTP status that says so.</summary>
    public int Status { get; }

    /// <summary>The refusal as clients read it.</summary>
    public DramaError Error =>
        new()
        {
            Code =
                Status == StatusCodes.Status404NotFound
                    ? ErrorCodes.NotFound
                    : ErrorCodes.InvalidRequest,
            Message = Message,
        };

    public static PublishingRefusal Invalid(string message) =>
        new(StatusCodes.Status400BadRequest, message);

    public static PublishingRefusal NotThere(string message) =>
        new(StatusCodes.Status404NotFound, message);

    public static PublishingRefusal Conflict(string message) =>
        new(StatusCodes.Status409Conflict, message);

    public static PublishingRefusal TooLarge(string message) =>
        new(StatusCodes.Status413PayloadTooLarge, message);
}
