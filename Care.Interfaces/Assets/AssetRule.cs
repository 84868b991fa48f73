using Care.Interfaces.Calls;

namespace Care.Interfaces.Assets;

/// <summary>What an asset may be entered as (contract 03, §9.5). That its QR code is its own is held by the database.</summary>
public static class AssetRule
{
    /// <summary>A1: another asset has the QR code.</summary>
    public static Error QrCodeTaken { get; } = Error.Field("qr_code_id", "QR code already assigned");

    /// <summary>A4: an asset stays what it is.</summary>
    public static Error ClassIsFixed { get; } = Error.Field("asset_class", "Cannot change asset class");

    /// <summary>A8: an asset stays in its facility.</summary>
    public static Error OtherFacility { get; } = Error.Rule("location", "Interfacility transfer is not allowed here");

    /// <summary>A5: another device of the facility has the address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="other">The other device's name.</param>
    public static Error AddressTaken(string address, string other) =>
        Error.Field("non_field_errors", $"IP Address {address} is already in use by {other} asset");

    /// <summary>
    /// A2 and A3: a warranty that is told has not ended, and nobody was there yet in the future. Days are those of UTC (a quirk of the contract that is kept).
    /// </summary>
    /// <param name="body">What was sent.</param>
    /// <param name="warranty">Until when the warranty lasts as it is stored.</param>
    /// <param name="now">The time.</param>
    public static Error? CheckDates(AssetWrite body, DateOnly? warranty, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return body.WarrantyAmcEndOfValidity is { Sent: true, Value: { } ends } && ends != warranty && ends < today
                ? Error.Field("non_field_errors", "Warranty/AMC end of validity cannot be in the past")
            : body.LastServicedOn.Sent && body.LastServicedOn.Value > today ? Error.Field("non_field_errors", "Last serviced on cannot be in the future")
            : null;
    }

    /// <summary>A4: a class that was told is not changed to another one.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="stored">The class as it is stored.</param>
    public static Error? CheckClass(AssetWrite body, string? stored) =>
        body.AssetClass is { Sent: true, Value: { Length: > 0 } next } && !string.IsNullOrEmpty(stored) && next != stored ? ClassIsFixed : null;

    /// <summary>A7: whether what was sent of the last service is another one than the record tells.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="servicedOn">When the last record says, or null.</param>
    /// <param name="note">What the last record says, or null.</param>
    /// <param name="hasRecord">Whether there is a last record.</param>
    public static bool TellsService(AssetWrite body, DateOnly? servicedOn, string? note, bool hasRecord) =>
        body.LastServicedOn.Sent && (!hasRecord || body.LastServicedOn.Value != servicedOn || (body.Note.Sent && body.Note.Value != note));

    /// <summary>CB15: some assets that a stay asks for are not to be had.</summary>
    /// <param name="assets">Which.</param>
    public static Error NotAvailable(IEnumerable<Guid> assets) => Error.Bare($"Some assets are not available - {string.Join(" ,", assets)}");
}
