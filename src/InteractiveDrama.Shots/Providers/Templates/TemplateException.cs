namespace InteractiveDrama.Shots.Providers.Templates;

/// <summary>A template, or the description of a provider around it, that cannot be used. The message says what, and how to write it.</summary>
/// <param name="message">One or two sentences.</param>
public sealed class TemplateException(string message) : Exception(message);
