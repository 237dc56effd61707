namespace InteractiveDrama.Shots.Review;

/// <summary>Something was not done in review; nothing is on the record. The message is one sentence for whoever asked.</summary>
/// <param name="fault">Why.</param>
/// <param name="message">One sentence.</param>
public sealed class ReviewRefusedException(ReviewFault fault, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public ReviewFault Fault => fault;
}
