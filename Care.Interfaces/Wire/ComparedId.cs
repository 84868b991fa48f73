using Care.Interfaces.Calls;

namespace Care.Interfaces.Wire;

/// <summary>
/// Ids that are compared rather than looked up: what is no UUID is a wrong request, not a missing object, and is told of the request as a whole (contract 01,
/// A7 and A8).
/// </summary>
public static class ComparedId
{
    /// <summary>What is said of a text that is no UUID.</summary>
    public static string Message(string text) => $"“{text}” is not a valid UUID.";

    /// <summary>The id; null where the text is none, which is added to the errors.</summary>
    public static Guid? Read(string text, ICollection<FieldError> errors)
    {
        if (Guid.TryParse(text, out var id))
        {
            return id;
        }

        errors.Add(new FieldError("detail", [Message(text)], Plain: true));
        return null;
    }
}
