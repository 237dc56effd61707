namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>Hair on a face.</summary>
internal enum Beard
{
    None,
    Stubble,
    Moustache,
    Short,
    Full,
}
