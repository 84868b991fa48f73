namespace Care.Grains.Assets;

/// <summary>What is read of <c>asset a</c> to show it, alike wherever it is shown: an object that is an <see cref="AssetRow"/>.</summary>
internal static class AssetSql
{
    /// <summary>Without whether it is available, as assets are named inside other answers.</summary>
    public const string Named =
        """
        jsonb_build_object('id', a.id, 'state', a.document, 'last_service',
            (select jsonb_build_object('id', v.id, 'state', v.document) from asset_service v where v.id = a.last_service and not v.deleted))
        """;

    /// <summary>With whether it is available.</summary>
    public const string Whole =
        """
        jsonb_build_object('id', a.id, 'state', a.document, 'last_service',
            (select jsonb_build_object('id', v.id, 'state', v.document) from asset_service v where v.id = a.last_service and not v.deleted),
            'latest_status', (select r.status from availability_record r where r.linked_id = a.id order by r.pk desc limit 1))
        """;
}
