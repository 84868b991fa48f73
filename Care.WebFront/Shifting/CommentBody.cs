using System.Text.Json;
using Care.WebFront.Binding;

namespace Care.WebFront.Shifting;

/// <summary>Reads the body of a comment on a request (contract 06, §8).</summary>
internal static class CommentBody
{
    public static string Read(RequestBody body)
    {
        const string field = "comment";
        if (body.Raw(field) is not { ValueKind: JsonValueKind.String } sent || string.IsNullOrWhiteSpace(sent.GetString()))
        {
            body.AddError(field, "Comment cannot be empty");
            return body.Checked("");
        }

        return body.Checked(body.Text(field).Value!);
    }
}
