namespace Care.Grains.Notifications;

/// <summary>
/// The two statements of the notifications' jobs, each for many jobs at once. Parameters are arrays of one length, an element a job; what belongs to a job is
/// told by its number.
/// </summary>
internal static class NotificationStatements
{
    /// <summary>Nothing is read where the facility, the actor or the patient is no more: then nobody is told (contract 07, 4.2 rule 2).</summary>
    public const string ReadFacts =
        """
        select c.number, trim(concat_ws(' ', a.first_name, a.last_name)), told.id, place.id, place.name, p.name, p.last_consultation_assigned_to, m.message
        from unnest(@by, @patient, @board_message, @told, @place) with ordinality c (by, patient, board_message, told, place, number)
        join care_user a on a.pk = c.by
        left join patient p on p.id = c.patient and not p.deleted
        left join board_message m on m.id = c.board_message
        join facility told on told.id = coalesce(c.told, p.facility) and not coalesce(told.deleted, false)
        left join facility place on place.id = coalesce(c.place, p.facility)
        where c.patient is null or p.id is not null
        """;

    /// <summary>
    /// Writes one row for each receiver, however many there are, and tells which of them have a subscription to web push. A person who is both a member and
    /// told beside the members is one receiver. The deactivated are left out: their browsers would still show the names of patients. The planner can't know how
    /// many members a facility has; by the limit it looks each up by key.
    /// </summary>
    public const string Write =
        """
        with receiver as
        (
            select n.number, md5(n.job || '/' || r.pk)::uuid as id, r.pk, n.document, n.event, n.event_type
            from unnest(@job, @told, @by, @assigned_to, @document, @event, @event_type) with ordinality n (job, told, by, assigned_to, document, event,
                event_type, number)
            cross join lateral
            (
                select m.pk from permission_set m where m.facilities @> array[n.told] and m.is_active
                union
                select a.pk from permission_set a where a.pk = n.assigned_to and a.is_active
            ) r
            where r.pk <> n.by
        ),
        written as
        (
            insert into notification (id, version, document, intended_for, event, event_type, medium_sent, created_date)
            select r.id, 1, r.document || jsonb_build_object('intended_for', r.pk), r.pk, r.event, r.event_type, @medium_sent, @now
            from receiver r
            on conflict (id) do nothing
        )
        select r.number, r.id
        from receiver r
        cross join lateral (select u.document from care_user u where u.pk = r.pk limit 1) u
        where u.document ->> 'pf_endpoint' <> '' and u.document ->> 'pf_p256dh' <> '' and u.document ->> 'pf_auth' <> ''
        """;
}
