namespace Care.Grains.Places;

/// <summary>The keys of places. They are drawn from sequences, except where somebody has given them by hand.</summary>
public static class PlaceKeys
{
    /// <summary>Lets the sequences go on after the highest keys there are. To be run with the tables locked, or by the only writer.</summary>
    public const string GoOn =
        """
        select setval('place_state_id_seq', h.id) from (select max(id) as id from place_state) h, place_state_id_seq s where h.id >= s.last_value;
        select setval('place_district_id_seq', h.id) from (select max(id) as id from place_district) h, place_district_id_seq s where h.id >= s.last_value;
        select setval('place_local_body_id_seq', h.id) from (select max(id) as id from place_local_body) h, place_local_body_id_seq s
            where h.id >= s.last_value;
        select setval('place_ward_id_seq', h.id) from (select max(id) as id from place_ward) h, place_ward_id_seq s where h.id >= s.last_value;
        """;
}
