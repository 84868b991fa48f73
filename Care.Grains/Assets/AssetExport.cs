using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Care.Interfaces.Choices;
using Npgsql;

namespace Care.Grains.Assets;

/// <summary>The file that a list of assets is exported to (contract 03, §9.3).</summary>
internal static class AssetExport
{
    public const string FileName = "asset_export.csv";

    public static IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("Name"), new("Description"), new("Type", Label<AssetType>), new("Class"), new("Status", Label<AssetStatus>), new("Current Location Name"),
        new("Working Status"), new("Not Working Reason"), new("Serial Number"), new("Vendor Name"), new("Support Name"), new("Support Phone Number"),
            new("Support Email"),
        new("QR Code ID"), new("Manufacturer"), new("Warranty End Date"), new("Last Service Date"), new("Notes"), new("Config - IP Address"),
            new("Config: Camera Access Key"),
    ];

    /// <summary>The statement for all assets that the criteria match.</summary>
    /// <param name="joins">The tables that the criteria speak of beside <c>asset a</c>.</param>
    /// <param name="criteria">Which.</param>
    public static string Sql(string joins, Criteria criteria) =>
        $"""
        select a.name, a.document ->> 'description', a.asset_type, a.asset_class, a.status, l.name,
            case when a.is_working then 'WORKING' when not a.is_working then 'NOT WORKING' end,
            a.document ->> 'not_working_reason', a.serial_number, a.document ->> 'vendor_name', a.document ->> 'support_name', a.document ->> 'support_phone',
            a.document ->> 'support_email', a.qr_code_id, a.document ->> 'manufacturer', to_char(a.warranty_amc_end_of_validity, 'YYYY-MM-DD'),
            to_char(v.serviced_on, 'YYYY-MM-DD'), v.note, a.local_ip_address, a.document -> 'meta' ->> 'camera_access_key'
        from asset a {joins}
        join asset_location l on l.id = a.current_location
        left join asset_service v on v.id = a.last_service and not v.deleted
        where not a.deleted and {criteria.Sql}
        order by a.created_date desc, a.pk desc
        """;

    private static string Label<T>(NpgsqlDataReader row, int column)
        where T : struct, Enum => Choice<T>.TryParseNumber(row.GetInt32(column), out var value) ? Choice<T>.Label(value) : "";
}
