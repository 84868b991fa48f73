namespace Care.Grains.Notifications;

/// <summary>The two statements of a notification's job.</summary>
internal static class NotificationStatements
{
    /// <summary>Nothing is read where the facility, the actor or the patient is no more: then nobody is told (contract 07, 4.2 rule 2).</summary>
    public const string ReadFacts =
        """
        select trim(concat_ws(' ', a.first_name, a.last_name)), told.id, place.id, place.name, p.name, p.last_consultation_assigned_to, m.message
        from care_user a
        left join patient p on p.id = @patient and not p.deleted
        left join board_message m on m.id = @board_message
        join facility told on told.id = coalesce(@told, p.facility) and not coalesce(told.deleted, false)
        left join facility place on place.id = coalesce(@place, p.facility)
        where a.pk = @by and (@patient is null or p.id is not null)
        """;

    /// <summary>
    /// Writes one row for each receiver, however many there are, and tells which of them have a subscription to web push. A person who is both a member and told beside the members is one receiver.
    /// The deactivated are left out: their browsers would still show the names of patients.
    /// </summary>
    public const string Write =
        """
        with receiver as
        (
            select md5(@job || '/' || s.pk)::uuid as id, s.pk
            from
            (
                select m.pk from permission_set m where m.facilities @> array[@told]
                union
                select @assigned_to where @assigned_to is not null
            ) r
            join permission_set s on s.pk = r.pk and s.is_active
            where s.pk <> @by
        ),
        written as
        (
            insert into notification (id, version, document, intended_for, event, event_type, medium_sent, created_date)
            select r.id, 1, @document || jsonb_build_object('intended_for', r.pk), r.pk, @event, @event_type, @medium_sent, @now
            from receiver r
            on conflict (id) do nothing
        )
        select r.id from receiver r join care_user u on u.pk = r.pk
        where u.document ->> 'pf_endpoint' <> '' and u.document ->> 'pf_p256dh' <> '' and u.document ->> 'pf_auth' <> ''
        """;
}
