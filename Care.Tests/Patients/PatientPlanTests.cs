using Care.Grains.Assets;
using Care.Grains.Beds;
using Care.Grains.Consultations;
using Care.Grains.Patients;
using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Facilities;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using Care.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Patients;

/// <summary>
/// How PostgreSQL carries out the lists at 200,000 patients and 20,000 beds: no filter scans them all, and what a page costs does not grow with them.
/// </summary>
public sealed class PatientPlanTests(PatientPlanTests.Patients patients) : IClassFixture<PatientPlanTests.Patients>
{
    private const int Many = 200_000;
    private const int Few = 2_000;

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly Guid Linked = Facility(1);
    private static readonly PatientScope Nurse = new(new FacilityScope.AnyOf([Linked, Facility(2)]), 7, false);
    private static readonly PatientScope District = new(new FacilityScope.InDistrict(11), null, false);
    private static readonly PatientScope State = new(new FacilityScope.InState(1), null, false);
    private static readonly PatientScope All = new(new FacilityScope.All(), null, false);
    private static readonly Guid Ward = new("00000000-0000-0000-0005-000000000003");
    private static readonly PermissionSet NurseUser = new() { UserType = UserType.Nurse, Pk = 7, Facilities = [Linked, Facility(2)] };
    private static readonly DateRange Week = new(new(2026, 2, 1), new(2026, 2, 7));

    public static TheoryData<string> Filters => [.. FiltersByName.Keys];

    private static Dictionary<string, PatientFilter> FiltersByName { get; } = new()
    {
        ["none"] = new(),
        ["source"] = new() { Source = PatientSource.Stay },
        ["disease_status"] = new() { DiseaseStatus = DiseaseStatus.Positive },
        ["facility"] = new() { Facility = Linked },
        ["facility_type"] = new() { FacilityType = FacilityType.PrivateHospital },
        ["phone_number"] = new() { PhoneNumber = "+919800000077" },
        ["emergency_phone_number"] = new() { EmergencyPhoneNumber = "+919900000077" },
        ["allow_transfer"] = new() { AllowTransfer = false },
        ["is_active"] = new() { IsActive = true },
        ["is_declared_positive"] = new() { IsDeclaredPositive = true },
        ["is_antenatal"] = new() { IsAntenatal = true },
        ["is_vaccinated"] = new() { IsVaccinated = true },
        ["name"] = new() { Name = "patient 77" },
        ["gender"] = new() { Gender = 2 },
        ["age"] = new() { Age = 40 },
        ["age_min"] = new() { AgeMin = 90 },
        ["age_max"] = new() { AgeMax = 3 },
        ["ration_card_category"] = new() { RationCardCategory = RationCard.Apl },
        ["created_date"] = new() { CreatedDate = Week },
        ["modified_date"] = new() { ModifiedDate = Week },
        ["date_declared_positive"] = new() { DateDeclaredPositive = Week },
        ["date_of_result"] = new() { DateOfResult = Week },
        ["last_vaccinated_date"] = new() { LastVaccinatedDate = Week },
        ["last_menstruation_start_date"] = new() { LastMenstruationStartDate = Week },
        ["date_of_delivery"] = new() { DateOfDelivery = Week },
        ["srf_id"] = new() { SrfId = "SRF77" },
        ["covin_id"] = new() { CovinId = "C77" },
        ["district"] = new() { District = 11 },
        ["local_body"] = new() { LocalBody = 111 },
        ["state"] = new() { State = 1 },
        ["district_name"] = new() { DistrictName = "nadi" },
        ["local_body_name"] = new() { LocalBodyName = "nadi" },
        ["state_name"] = new() { StateName = "utta" },
        ["number_of_doses"] = new() { NumberOfDoses = 2 },
        ["assigned_to"] = new() { AssignedTo = 7 },
        ["review_missed"] = new() { ReviewMissed = true },
        ["without_facility"] = new() { WithoutFacility = true },
        ["patient_no"] = OfLastConsultation(new() { PatientNo = "ip77" }),
        ["category"] = OfLastConsultation(new() { Category = Category.Critical }),
        ["deprecated_covid_category"] = OfLastConsultation(new() { DeprecatedCovidCategory = CovidCategory.Mild }),
        ["last_consultation__new_discharge_reason"] = OfLastConsultation(new() { NewDischargeReason = DischargeReason.Expired }),
        ["is_kasp"] = OfLastConsultation(new() { IsKasp = true }),
        ["last_consultation_medico_legal_case"] = OfLastConsultation(new() { MedicoLegalCase = true }),
        ["last_consultation_is_telemedicine"] = OfLastConsultation(new() { IsTelemedicine = true }),
        ["has_bed"] = OfLastConsultation(new() { HasBed = true }),
        ["last_consultation_kasp_enabled_date"] = OfLastConsultation(new() { KaspEnabledDate = Week }),
        ["last_consultation_encounter_date"] = OfLastConsultation(new() { EncounterDate = Week }),
        ["last_consultation_discharge_date"] = OfLastConsultation(new() { DischargeDate = Week }),
        ["last_consultation_assigned_to"] = OfLastConsultation(new() { AssignedTo = 7 }),
        ["last_consultation__consent_types"] = OfLastConsultation(new() { ConsentTypes = [2] }),
        ["last_consultation__consent_types or none"] = OfLastConsultation(new() { ConsentTypes = [2], OrNoConsent = true }),
        ["a bed"] = OfLastConsultation(new() { NeedsBed = true }),
        ["ventilator_interface"] = OfLastConsultation(new() { VentilatorInterface = 5 }),
        ["diagnoses"] = OfLastConsultation(new() { Diagnoses = [77] }),
        ["diagnoses_confirmed"] = OfLastConsultation(new() { Confirmed = [77] }),
        ["discharged from"] = new() { DischargedFrom = Linked },
        ["last_consultation_admitted_bed_type"] = OfLastConsultation(new() { BedType = BedType.Icu }),
        ["last_consultation_admitted_bed_type_list"] = OfLastConsultation(new() { BedTypes = [2, 3] }),
        ["last_consultation_admitted_bed_type_list or none"] = OfLastConsultation(new() { BedTypes = [2], OrNoBed = true }),
        ["last_consultation_current_bed__location"] = OfLastConsultation(new() { BedLocation = Ward }),
        ["discharged from a kind of bed"] = new() { DischargedFrom = Linked, LastConsultation = new() { BedTypes = [2], OrNoBed = true } },
    };

    public static TheoryData<string> OfBeds => [.. BedListsByName.Keys];

    /// <summary>The lists of beds and of what stands at them, as a nurse asks for them.</summary>
    private static Dictionary<string, Func<NpgsqlDataSource, NpgsqlCommand>> BedListsByName { get; } = new()
    {
        ["beds"] = Beds(new()),
        ["beds of a facility"] = Beds(new() { Facility = Linked }),
        ["beds of a location"] = Beds(new() { Location = Ward }),
        ["beds of a location of a facility"] = Beds(new() { Facility = Linked, Location = Ward }),
        ["beds of a location and a kind"] = Beds(new() { Location = Ward, BedType = BedType.Icu }),
        ["beds without a monitor"] = Beds(new() { Location = Ward, NotOccupiedByAssetType = "HL7MONITOR" }),
        ["beds by name"] = Beds(new() { SearchText = "bed 77" }),
        ["stays of a bed"] = Stays(new() { Bed = new("00000000-0000-0000-0006-000000000077") }),
        ["stays of a consultation"] = Stays(new() { Consultation = new("00000000-0000-0000-0003-000000000077") }),
        ["assets"] = Assets(new()),
        ["assets of a facility"] = Assets(new() { Facility = Linked }),
        ["assets of a location"] = Assets(new() { Location = Ward }),
        ["assets of a location of a facility"] = Assets(new() { Facility = Linked, Location = Ward }),
        ["assets of a class"] = Assets(new() { AssetClass = "ONVIF" }),
        ["assets in use"] = Assets(new() { Facility = Linked, InUseByConsultation = true }),
        ["assets by words"] = Assets(new() { SearchText = "asset 77" }),
        ["links of a bed"] = Links(new() { Bed = new("00000000-0000-0000-0006-000000000077") }),
        ["links of an asset"] = Links(new() { Asset = new("00000000-0000-0000-0008-000000000077") }),
        ["links of a facility"] = Links(new() { Facility = Linked }),
        ["monitored beds"] = Monitored(new()),
        ["monitored beds that are taken, by name"] = Monitored(new() { BedIsOccupied = true, AssetClass = "HL7MONITOR", Ordering = "bed__name" }),
        ["monitored beds of a location"] = Monitored(new() { Location = Ward }),
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task No_filter_scans_all_patients(string name)
    {
        foreach (var scope in (PatientScope[])[Nurse, District, State, All])
        {
            var plan = await QueryPlan.Explain(new PatientListSql(scope, FiltersByName[name], [], Now).Command(patients.Many, Paging.First));
            // A kind of bed is had by a seventh of all beds: whether their stays are read one by one or all at once is a matter of how many there are.
            var mayScan = name.Contains("bed_type", StringComparison.Ordinal) ? (string[])["consultation_bed", "bed"] : [];
            DoesNotScan(plan, ["patient", "consultation", "consultation_diagnosis", "consultation_bed", "bed"], mayScan);
        }
    }

    [Theory]
    [MemberData(nameof(OfBeds))]
    public async Task No_list_of_beds_scans_them_all(string name)
    {
        // The links are few, and half of them are read for a facility's beds: those may be read all at once.
        var plan = await QueryPlan.Explain(BedListsByName[name](patients.Many));
        DoesNotScan(plan, ["bed", "asset", "consultation_bed", "patient", "consultation"]);
    }

    [Theory]
    [InlineData("beds of a location")]
    [InlineData("beds of a location of a facility")]
    [InlineData("assets of a location of a facility")]
    [InlineData("stays of a bed")]
    [InlineData("stays of a consultation")]
    [InlineData("assets of a location")]
    [InlineData("links of a bed")]
    [InlineData("links of an asset")]
    public Task A_list_of_beds_costs_the_same_with_a_hundred_times_the_beds(string name) => CostsTheSame(name, BedListsByName[name]);

    [Fact]
    public async Task The_order_by_bed_sorts_the_patients_of_the_ward_and_no_others()
    {
        var list = new PatientListSql(Nurse, new(), [new(PatientOrder.BedName, false)], Now);
        var plan = await QueryPlan.Explain(list.Command(patients.Many, Paging.First));
        DoesNotScan(plan, ["patient", "consultation", "consultation_bed"]);
    }

    [Fact]
    public async Task The_order_by_severity_sorts_the_patients_of_the_ward_and_no_others()
    {
        var list = new PatientListSql(Nurse, new(), [new(PatientOrder.CategorySeverity, true)], Now);
        var plan = await QueryPlan.Explain(list.Command(patients.Many, Paging.First));
        DoesNotScan(plan, ["patient", "consultation"]);
    }

    [Fact]
    public async Task The_plain_lists_cost_the_same_with_a_hundred_times_the_patients()
    {
        foreach (var scope in (PatientScope[])[Nurse, District, State, All])
        {
            foreach (var filter in (PatientFilter[])[new(), new() { IsActive = true }, new() { Facility = Linked }])
            {
                await CostsTheSame(
                    $"{scope.Facilities.GetType().Name}, {filter}", source => new PatientListSql(scope, filter, [], Now).Command(source, Paging.First));
            }
        }
    }

    [Fact]
    public Task The_search_for_a_number_costs_the_same_with_a_hundred_times_the_patients() =>
        CostsTheSame("search", source => PatientSearchSql.Command(source, new("+919800000077", null), new(1, 200)));

    [Fact]
    public async Task The_search_for_a_name_scans_no_patients()
    {
        var plan = await QueryPlan.Explain(PatientSearchSql.Command(patients.Many, new(null, "patient 77"), new(1, 200)));
        DoesNotScan(plan, ["patient"]);
    }

    [Fact]
    public async Task The_consultations_of_a_patient_are_read_off_an_index_whoever_asks()
    {
        ConsultationScope[] scopes =
        [
            new(new FacilityScope.AnyOf([Linked, Facility(2)]), Facility(3), null, false),
            new(new FacilityScope.InDistrict(11), null, null, false),
            new(new FacilityScope.InState(1), null, null, false),
            new(new FacilityScope.All(), null, null, false),
        ];
        var patient = new Guid("00000000-0000-0000-0002-000000000077");
        foreach (var scope in scopes)
        {
            await CostsTheSame($"{scope}", source => ConsultationListSql.Command(source, scope, new(patient, null), Paging.First));
        }
    }

    private static void DoesNotScan(QueryPlan plan, string[] tables, params string[] exceptions)
    {
        var scanned = plan.Scanned.Intersect(tables).Except(exceptions).ToList();
        Assert.True(scanned is [], $"scans {string.Join(", ", scanned)}\n{plan.Text}");
    }

    private static PatientFilter OfLastConsultation(LastConsultationFilter consultation) => new() { LastConsultation = consultation };

    private static Func<NpgsqlDataSource, NpgsqlCommand> Beds(BedFilter filter) =>
        source => BedQueries.Command(source, BedQueries.Scoped(filter, NurseUser), Paging.First);

    private static Func<NpgsqlDataSource, NpgsqlCommand> Stays(ConsultationBedFilter filter) =>
        source => ConsultationBedQueries.Command(source, ConsultationBedQueries.Scoped(filter, NurseUser), Paging.First);

    private static Func<NpgsqlDataSource, NpgsqlCommand> Assets(AssetFilter filter) =>
        source => AssetQueries.Command(source, AssetQueries.Scoped(filter, NurseUser, Now), Paging.First);

    private static Func<NpgsqlDataSource, NpgsqlCommand> Links(AssetBedFilter filter) =>
        source => AssetBedQueries.Command(source, AssetBedQueries.Scoped(filter, NurseUser), Paging.First);

    private static Func<NpgsqlDataSource, NpgsqlCommand> Monitored(PatientAssetBedFilter filter) =>
        source => MonitoredBeds.Command(source, Linked, filter, FacilityScope.Standard(NurseUser), Paging.First);

    private static Guid Facility(int number) => new($"00000000-0000-0000-0000-{number:D12}");

    /// <summary>Asserts that a statement reads no more than twice the pages where there is a hundred times as much.</summary>
    private async Task CostsTheSame(string name, Func<NpgsqlDataSource, NpgsqlCommand> command)
    {
        var few = (await QueryPlan.Explain(command(patients.Few), analyze: true)).Buffers;
        var many = await QueryPlan.Explain(command(patients.Many), analyze: true);
        Assert.True(many.Buffers <= 2 * few, $"{name}: {few} buffers at {Few} patients, {many.Buffers} at {Many}\n{many.Text}");
    }

    /// <summary>Two databases on a server of their own, alike but for the number of patients.</summary>
    public sealed class Patients : IAsyncLifetime
    {
        private PostgresServer? server;

        public NpgsqlDataSource Many { get; private set; } = null!;

        public NpgsqlDataSource Few { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            server = await PostgresServer.Start();
            Few = await Seeded("few", PatientPlanTests.Few);
            Many = await Seeded("many", PatientPlanTests.Many);
        }

        public async ValueTask DisposeAsync()
        {
            await Many.DisposeAsync();
            await Few.DisposeAsync();
            await server!.DisposeAsync();
        }

        private async Task<NpgsqlDataSource> Seeded(string name, int count)
        {
            await new Migrator(NullLogger<Migrator>.Instance).Migrate(await server!.Database(name));
            var database = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={server.Port};Username=care;Database={name};Command Timeout=120");
            await TestPlaces.Load(database);
            await PatientSeed.Load(database, count);
            return database;
        }
    }
}
