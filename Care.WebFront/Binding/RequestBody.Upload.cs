using Care.Interfaces.Files;

namespace Care.WebFront.Binding;

/// <summary>Files in multipart bodies.</summary>
internal sealed partial class RequestBody
{
    /// <summary>A file that has to be sent (contract 02, §3.6); null where it was not, which <see cref="Checked{T}"/> refuses.</summary>
    public UploadedFile? File(string field)
    {
        switch (files?.GetValueOrDefault(field))
        {
            case { Bytes.Length: > 0 } file:
                return file;
            case not null:
                AddError(field, "The submitted file is empty.");
                return null;
            default:
                AddError(field, Has(field) ? "The submitted data was not a file. Check the encoding type on the form." : "No file was submitted.");
                return null;
        }
    }
}
