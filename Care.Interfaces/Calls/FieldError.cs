using System.Collections.Immutable;

namespace Care.Interfaces.Calls;

/// <summary>What is wrong with one field of a request (contract 01, A8).</summary>
/// <param name="Field">The field's name in the API; a slash leads into nested objects and list items (<c>features/1</c>); empty for a bare array of
/// messages.</param>
/// <param name="Messages">The contract's messages.</param>
/// <param name="Plain">True where the contract answers a plain string in place of a list.</param>
[GenerateSerializer, Immutable, Alias("care.FieldError")]
public sealed record FieldError(
    [property: Id(0)] string Field,
    [property: Id(1)] ImmutableArray<string> Messages,
    [property: Id(2)] bool Plain = false);
