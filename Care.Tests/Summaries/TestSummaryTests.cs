using Care.Interfaces.Summaries;
using Care.Tests.Servers;

namespace Care.Tests.Summaries;

/// <summary>The summary of test samples on a real PostgreSQL (contract 07, 1.2).</summary>
public sealed class TestSummaryTests(CareSystem system)
{
    private const string Job = "summarise_tests";

    [Fact]
    public async Task The_samples_of_a_facilitys_consultations_are_counted_by_their_results_and_patients_once()
    {
        await using var fixture = await SummaryFixture.Open(system);
        var (hospital, laboratory) = (await fixture.Facility(), await fixture.Facility(state => state with { Name = "Laboratory", District = null }));
        var (first, second) = (await Patient(fixture, hospital), await Patient(fixture, hospital));
        var earlier = await Consultation(fixture, first, hospital);
        await Consultation(fixture, first, hospital);
        await Consultation(fixture, second, hospital);
        foreach (var result in (int[])[1, 1, 2, 3, 3, 3, 4])
        {
            await Sample(fixture, first, earlier, hospital, laboratory, result);
        }

        await Sample(fixture, first, earlier, hospital, laboratory, 1, deleted: true);
        Assert.Equal(2, await fixture.Make(Job, "2026-03-05T23:59:00+05:30"));

        var rows = (await fixture.OfFacilities(SummaryType.TestSummary)).ToDictionary(row => row.Subject);
        JsonEqual.Check(
            """
            {
                "facility_name": "Nadi Hospital", "district": "Nadi", "total_patients": 2, "total_tests": 7, "result_positive": 2, "result_negative": 1,
                "result_awaited": 3, "test_discarded": 1, "modified_date": "05-03-2026 06:00"
            }
            """,
            rows[hospital.ToString()].Data);
        // What it tests is the hospital's.
        JsonEqual.Check(
            """
            {
                "facility_name": "Laboratory", "district": null, "total_patients": 0, "total_tests": 0, "result_positive": 0, "result_negative": 0,
                "result_awaited": 0, "test_discarded": 0, "modified_date": "05-03-2026 06:00"
            }
            """,
            rows[laboratory.ToString()].Data);
    }

    [Fact]
    public async Task A_UTC_day_has_one_row_and_a_run_that_finds_the_same_numbers_leaves_it_alone()
    {
        await using var fixture = await SummaryFixture.Open(system);
        var hospital = await fixture.Facility();
        Assert.Equal(1, await fixture.Make(Job, "2026-03-05T23:59:00+05:30"));
        fixture.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await fixture.Make(Job, "2026-03-06T04:00:00+05:30"));
        var patient = await Patient(fixture, hospital);
        await Sample(fixture, patient, await Consultation(fixture, patient, hospital), hospital, hospital, 3);
        Assert.Equal(1, await fixture.Make(Job, "2026-03-06T05:00:00+05:30"));

        var row = Assert.Single(await fixture.OfFacilities(SummaryType.TestSummary));
        Assert.Equal((new DateOnly(2026, 3, 5), 1), (row.Day, row.Number("total_tests")));
        Assert.Equal(SummaryFixture.Instant("2026-03-06T05:00:00+05:30"), row.CreatedDate);
        Assert.Equal("05-03-2026 07:00", row.Data.GetProperty("modified_date").GetString());
    }

    [Fact]
    public async Task A_deleted_facility_has_no_summary()
    {
        await using var fixture = await SummaryFixture.Open(system);
        await fixture.Facility(state => state with { Deleted = true });
        Assert.Equal(0, await fixture.Make(Job, "2026-03-05T23:59:00+05:30"));
    }

    private static async Task<Guid> Patient(SummaryFixture fixture, Guid facility)
    {
        var id = Guid.NewGuid();
        await fixture.Do(
            """
            insert into patient (id, version, document, pk, deleted, facility, created_date, modified_date, name, gender, phone_number, emergency_phone_number,
                source, disease_status, is_active, allow_transfer, is_antenatal, is_vaccinated, number_of_doses)
            values ($1, 1, '{}', nextval('entity_key'), false, $2, now(), now(), 'P', 1, '', '', 0, 1, true, true, false, false, 0)
            """,
            id, facility);
        return id;
    }

    private static async Task<Guid> Consultation(SummaryFixture fixture, Guid patient, Guid facility)
    {
        var id = Guid.NewGuid();
        await fixture.Do(
            """
            insert into consultation (id, version, document, pk, deleted, patient, facility, created_date, modified_date, suggestion, encounter_date,
                discharge_date, is_kasp, is_telemedicine, medico_legal_case, is_readmission)
            values ($1, 1, '{}', nextval('entity_key'), false, $2, $3, now(), now(), 2, now(), now(), false, false, false, false)
            """,
            id, patient, facility);
        return id;
    }

    private static Task Sample(
        SummaryFixture fixture, Guid patient, Guid consultation, Guid facility, Guid testing, int result, bool deleted = false) => fixture.Do(
        """
        insert into patient_sample (id, version, document, pk, deleted, created_date, modified_date, patient, consultation, facility, testing_facility,
            sample_type, icmr_category, status, result)
        values (gen_random_uuid(), 1, jsonb_build_object('last_step', jsonb_build_object('id', gen_random_uuid(), 'notes', 'created')), nextval('entity_key'),
            $6,
            now(), now(), $1, $2, $3, $4, 1, 10, 7, $5)
        """,
        patient, consultation, facility, testing, result, deleted);
}
