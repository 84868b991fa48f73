using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;

namespace Care.Grains.Patients;

/// <summary>
/// The filters of a patient list (contract 04, §4.4) as conditions on <c>patient p</c>. Each has an index that serves it; a test explains their plans.
/// </summary>
internal static class PatientCriteria
{
    /// <summary>Nobody is older; keeps the arithmetic of dates in range.</summary>
    private const int OldestAge = 1000;

    public static Criteria Of(PatientFilter filter, DateTimeOffset now)
    {
        var criteria = new Criteria();
        AddCare(criteria, filter, now);
        AddPerson(criteria, filter, now);
        AddPlaces(criteria, filter);
        AddDates(criteria, filter);
        if (filter.LastConsultation is { } consultation)
        {
            LastConsultationCriteria.Add(criteria, consultation, filter.DischargedFrom is not null);
        }

        return criteria;
    }

    private static void AddCare(Criteria criteria, PatientFilter filter, DateTimeOffset now) => criteria
        .AddIf(filter.WithoutFacility, $"p.facility is null")
        .AddIf(!filter.WithoutFacility, $"p.facility is not null")
        .AddIf(filter.Facility is not null, $"p.facility = {filter.Facility}")
        .AddIf(filter.FacilityType is not null, $"p.facility in (select t.id from facility t where t.facility_type = {(int?)filter.FacilityType})")
        .AddIf(filter.IsActive is not null, $"p.is_active = {filter.IsActive}")
        .AddIf(filter.AllowTransfer is not null, $"p.allow_transfer = {filter.AllowTransfer}")
        .AddIf(filter.AssignedTo is not null, $"p.assigned_to = {filter.AssignedTo}")
        .AddIf(filter.Source is not null, $"p.source = {(int?)filter.Source}")
        .AddIf(filter.DiseaseStatus is not null, $"p.disease_status = {(int?)filter.DiseaseStatus}")
        .AddIf(filter.ReviewMissed is true, $"p.review_time < {now}")
        .AddIf(filter.ReviewMissed is false, $"(p.review_time is null or p.review_time >= {now})")
        .AddIf(filter.DischargedFrom is not null,
            $"p.discharged_facilities @> {(Guid[])[filter.DischargedFrom ?? Guid.Empty]} and p.discharged_facilities <> '{{}}'")
        .AddIf(filter.Discharged is true, $"p.last_consultation_discharged")
        .AddIf(filter.Discharged is false, $"p.last_consultation_discharged is not true");

    private static void AddPerson(Criteria criteria, PatientFilter filter, DateTimeOffset now) => criteria
        .AddName(filter.Name, "p.name")
        .AddIf(filter.PhoneNumber is not null, $"p.phone_number = {filter.PhoneNumber}")
        .AddIf(filter.EmergencyPhoneNumber is not null, $"p.emergency_phone_number = {filter.EmergencyPhoneNumber}")
        .AddIf(filter.Gender is not null, $"p.gender = {filter.Gender}")
        .AddIf(filter.Age is not null,
            $"(p.death_datetime is null and p.born <= {BornBy(filter.Age, now)} and p.born > {BornBy(filter.Age + 1L, now)}) or p.age_at_death = {filter.Age}")
        .AddIf(filter.AgeMin is not null, $"(p.death_datetime is null and p.born <= {BornBy(filter.AgeMin, now)}) or p.age_at_death >= {filter.AgeMin}")
        .AddIf(filter.AgeMax is not null, $"(p.death_datetime is null and p.born > {BornBy(filter.AgeMax + 1L, now)}) or p.age_at_death <= {filter.AgeMax}")
        .AddIf(filter.RationCardCategory is not null, $"p.ration_card_category = {(int?)filter.RationCardCategory}")
        .AddIf(filter.IsDeclaredPositive is not null, $"p.is_declared_positive = {filter.IsDeclaredPositive}")
        .AddIf(filter.IsAntenatal is not null, $"p.is_antenatal = {filter.IsAntenatal}")
        .AddIf(filter.IsVaccinated is not null, $"p.is_vaccinated = {filter.IsVaccinated}")
        .AddIf(filter.NumberOfDoses is not null, $"p.number_of_doses = {filter.NumberOfDoses}")
        .AddIf(filter.SrfId is not null, $"p.srf_id = {filter.SrfId} and p.srf_id <> ''")
        .AddIf(filter.CovinId is not null, $"p.covin_id = {filter.CovinId} and p.covin_id <> ''");

    private static void AddPlaces(Criteria criteria, PatientFilter filter) => criteria
        .AddIf(filter.District is not null, $"p.district = {filter.District}")
        .AddIf(filter.LocalBody is not null, $"p.local_body = {filter.LocalBody}")
        .AddIf(filter.State is not null, $"p.state = {filter.State}")
        .AddIf(filter.DistrictName is not null,
            $"p.district in (select d.id from place_district d where searchable(d.name) ilike searchable({LikePattern.Containing(filter.DistrictName ?? "")}))")
        .AddIf(filter.LocalBodyName is not null, $"p.local_body in (select b.id from place_local_body b where searchable(b.name) ilike "
            + $"searchable({LikePattern.Containing(filter.LocalBodyName ?? "")}))")
        .AddIf(filter.StateName is not null,
            $"p.state in (select s.id from place_state s where searchable(s.name) ilike searchable({LikePattern.Containing(filter.StateName ?? "")}))");

    private static void AddDates(Criteria criteria, PatientFilter filter) => criteria
        .AddIf(filter.CreatedDate?.From is not null, $"p.created_date >= {filter.CreatedDate?.From}")
        .AddIf(filter.CreatedDate?.Until is not null, $"p.created_date < {filter.CreatedDate?.Until}")
        .AddIf(filter.ModifiedDate?.From is not null, $"p.modified_date >= {filter.ModifiedDate?.From}")
        .AddIf(filter.ModifiedDate?.Until is not null, $"p.modified_date < {filter.ModifiedDate?.Until}")
        .AddIf(filter.DateDeclaredPositive?.From is not null, $"p.date_declared_positive >= {filter.DateDeclaredPositive?.From}")
        .AddIf(filter.DateDeclaredPositive?.Until is not null, $"p.date_declared_positive < {filter.DateDeclaredPositive?.Until}")
        .AddIf(filter.DateOfResult?.From is not null, $"p.date_of_result >= {filter.DateOfResult?.From}")
        .AddIf(filter.DateOfResult?.Until is not null, $"p.date_of_result < {filter.DateOfResult?.Until}")
        .AddIf(filter.LastVaccinatedDate?.From is not null, $"p.last_vaccinated_date >= {filter.LastVaccinatedDate?.From}")
        .AddIf(filter.LastVaccinatedDate?.Until is not null, $"p.last_vaccinated_date < {filter.LastVaccinatedDate?.Until}")
        .AddIf(filter.LastMenstruationStartDate?.After is not null, $"p.last_menstruation_start_date >= {filter.LastMenstruationStartDate?.After}")
        .AddIf(filter.LastMenstruationStartDate?.Before is not null, $"p.last_menstruation_start_date <= {filter.LastMenstruationStartDate?.Before}")
        .AddIf(filter.DateOfDelivery?.After is not null, $"p.date_of_delivery >= {filter.DateOfDelivery?.After}")
        .AddIf(filter.DateOfDelivery?.Before is not null, $"p.date_of_delivery <= {filter.DateOfDelivery?.Before}");

    /// <summary>Who was born by this day has completed so many years today.</summary>
    private static DateOnly BornBy(long? years, DateTimeOffset now) => ServerZone.DayOf(now).AddYears(-(int)Math.Clamp(years ?? 0, -OldestAge, OldestAge));
}
