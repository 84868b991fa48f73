using Care.Interfaces.Calls;
using Care.Interfaces.Wire;
using Care.WebFront.Errors;

namespace Care.WebFront.Binding;

/// <summary>Ids that are compared rather than looked up: what is no UUID is a wrong request, not a missing object (contract 01, A7 and A8).</summary>
internal static class MalformedId
{
    /// <summary>The id, or the error of the request.</summary>
    public static Guid Checked(string text) => Guid.TryParse(text, out var id)
        ? id
        : throw new RequestRefusedException(Error.OfDetail(ErrorKind.Invalid, ComparedId.Message(text)));
}
