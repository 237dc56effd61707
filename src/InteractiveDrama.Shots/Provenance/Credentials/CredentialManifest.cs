using System.Globalization;
using System.Security.Cryptography;

namespace InteractiveDrama.Shots.Provenance.Credentials;

/// <summary>Writes the manifest store of one file (C2PA 2.1, claim version 2), signed.</summary>
/// <param name="claim">What is claimed.</param>
/// <param name="keys">What it is signed with.</param>
/// <param name="id">A UUID that is this file's alone.</param>
internal sealed class CredentialManifest(CredentialClaim claim, CredentialKeys keys, Guid id)
{
    private const string Actions = "c2pa.actions.v2";
    private const string Ingredient = "c2pa.ingredient.v3";
    private const string Generator = "Interactive Drama";

    /// <summary>The store.</summary>
    /// <param name="binding">The name of the assertion that binds it to the file, and its CBOR.</param>
    public byte[] Write((string Name, byte[] Cbor) binding)
    {
        var assertions = new List<(string Name, byte[] Box)>();
        foreach (var ingredient in claim.Ingredients)
        {
            // Of several with one name, the later ones are numbered.
            var name =
                assertions.Count == 0
                    ? Ingredient
                    : $"{Ingredient}__{assertions.Count.ToString(CultureInfo.InvariantCulture)}";
            assertions.Add((name, Jumbf.Cbor("cbor", name, Cbor(ingredient))));
        }

        var ingredients = assertions.ToList();
        assertions.Insert(0, (Actions, Jumbf.Cbor("cbor", Actions, ActionsCbor(ingredients))));
        assertions.Add((binding.Name, Jumbf.Cbor("cbor", binding.Name, binding.Cbor)));
        var label = $"urn:c2pa:{id:d}";
        var claimCbor = ClaimCbor(label, assertions);
        return Jumbf.Super(
            "c2pa",
            "c2pa",
            Jumbf.Super(
                "c2ma",
                label,
                [
                    .. Jumbf.Super(
                        "c2as",
                        "c2pa.assertions",
                        assertions.SelectMany(a => a.Box).ToArray()
                    ),
                    .. Jumbf.Cbor("c2cl", "c2pa.claim.v2", claimCbor),
                    .. Jumbf.Cbor("c2cs", "c2pa.signature", keys.Sign(claimCbor)),
                ]
            )
        );
    }

    private byte[] ClaimCbor(string label, List<(string Name, byte[] Box)> assertions)
    {
        var cbor = new CborWriter()
            .Map(6)
            .Text("instanceID")
            .Text($"xmp:iid:{id:d}")
            .Text("claim_generator_info")
            .Map(1)
            .Text("name")
            .Text(Generator)
            .Text("signature")
            .Text($"self#jumbf=/c2pa/{label}/c2pa.signature")
            .Text("created_assertions")
            .List(assertions.Count);
        foreach (var assertion in assertions)
            Reference(cbor, assertion);
        return cbor.Text("dc:title").Text(claim.Title).Text("alg").Text("sha256").ToArray();
    }

    private byte[] ActionsCbor(List<(string Name, byte[] Box)> ingredients)
    {
        var source = Labels.DigitalSources.Address(claim.Source);
        if (source is null)
        {
            // A parent is opened, and leaves in another form.
            var parents = ingredients.Where((_, i) => claim.Ingredients[i].IsParent).ToList();
            var both = new CborWriter().Map(1).Text("actions").List(2);
            Action(both, "c2pa.opened", claim.Agent, null, parents);
            Action(both, "c2pa.transcoded", Generator, null, parents);
            return both.ToArray();
        }

        // What was shown to a model is an input of what was created.
        var one = new CborWriter().Map(1).Text("actions").List(1);
        Action(one, "c2pa.created", claim.Agent, source, ingredients);
        return one.ToArray();
    }

    private void Action(
        CborWriter cbor,
        string name,
        string? agent,
        string? source,
        List<(string Name, byte[] Box)> ingredients
    )
    {
        var pairs = 2 + (agent is null ? 0 : 1) + (source is null ? 0 : 1);
        cbor.Map(ingredients.Count == 0 ? pairs : pairs + 1).Text("action").Text(name);
        When(cbor);
        if (agent is not null)
            cbor.Text("softwareAgent").Map(1).Text("name").Text(agent);
        if (source is not null)
            cbor.Text("digitalSourceType").Text(source);
        if (ingredients.Count == 0)
            return;
        cbor.Text("parameters").Map(1).Text("ingredients").List(ingredients.Count);
        foreach (var ingredient in ingredients)
            Reference(cbor, ingredient);
    }

    private void When(CborWriter cbor) =>
        cbor.Text("when")
            .Tag(0)
            .Text(
                claim.At.UtcDateTime.ToString(
                    "yyyy-MM-dd'T'HH:mm:ss'Z'",
                    CultureInfo.InvariantCulture
                )
            );

    private static byte[] Cbor(CredentialIngredient ingredient) =>
        new CborWriter()
            .Map(3)
            .Text("dc:title")
            .Text(ingredient.Title)
            .Text("instanceID")
            .Text($"urn:sha-256:{ingredient.Sha256}")
            .Text("relationship")
            .Text(ingredient.IsParent ? "parentOf" : "inputTo")
            .ToArray();

    // The hash is that of the box without its own header.
    private static void Reference(CborWriter cbor, (string Name, byte[] Box) assertion) =>
        cbor.Map(2)
            .Text("url")
            .Text($"self#jumbf=c2pa.assertions/{assertion.Name}")
            .Text("hash")
            .Bytes(SHA256.HashData(assertion.Box.AsSpan(8)));
}
