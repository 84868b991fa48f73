using Care.Interfaces.Calls;
using Care.WebFront.Errors;

namespace Care.WebFront.Patients;

/// <summary>The id of the object that a path hangs below. Unlike the id of the object itself, a malformed one is a wrong request (contract 04, §1).</summary>
internal static class ParentId
{
    public static Guid Read(string text) =>
        Guid.TryParse(text, out var id) ? id : throw new RequestRefusedException(Error.OfDetail(ErrorKind.Invalid, $"“{text}” is not a valid UUID."));
}
