using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Care.Grains.Users;
using Care.Interfaces.Users;
using Care.Tests.Ambulances;
using Care.Tests.Beds;
using Care.Tests.Consultations;
using Care.Tests.ExternalResults;
using Care.Tests.Facilities;
using Care.Tests.Files;
using Care.Tests.Inventory;
using Care.Tests.Investigations;
using Care.Tests.Patients;
using Care.Tests.Prescriptions;
using Care.Tests.Samples;
using Care.Tests.Servers;
using SkiaSharp;
using static Care.Tests.Operations.AuditedHospital;

namespace Care.Tests.Operations;

/// <summary>
/// Every action that a person can take, by the grain's method behind it: how it is taken, whose it is, and the kinds of entities that the audit has to tell of.
/// </summary>
internal static class AuditedActions
{
    private static readonly object Movement = new { item = 1, unit = 1, quantity = 1, is_incoming = true };

    /// <summary>Methods that change nothing of their own, or that somebody else's action stands for.</summary>
    public static IReadOnlyDictionary<string, string> Others { get; } = new Dictionary<string, string>
    {
        ["IPermissionSet.GetForCaching"] = "a read",
        ["IMailDrop.Last"] = "a read",
        ["IMailDrop.AttachmentLink"] = "a read",
        ["ICrashReports.Report"] = "a program's, not a person's",
        ["IIdempotentRequests.Begin"] = "the record of a request; what the request changes is told by that",
        ["IIdempotentRequests.RunAgain"] = "as Begin",
        ["IIdempotentRequests.Keep"] = "as Begin",
        ["IIdempotentRequests.GiveUp"] = "as Begin",
        ["ISignIn.SignIn"] = "as Begin, for front ends of the release before",
        ["ISignIn.Identify"] = "as Recognise, for front ends of the release before",
        ["IUser.NoteRefresh"] = "as Refresh, for front ends of the release before",
        ["IPasswordResets.Check"] = "a read; a wrong token is nobody's",
        ["IMiddlewareSignIn.RecogniseMiddleware"] = "a middleware's, not a person's",
        ["IMiddlewareSignIn.RecogniseAsset"] = "a middleware's, not a person's",
        ["IPrescription.ForAdministration"] = "a read",
        ["IInvestigationSession.Correct"] = "by IConsultationInvestigations.Correct",
        ["IConsultation.PreviewSummary"] = "hands over the job that IConsultation.StartSummary does",
    };

    public static IReadOnlyDictionary<string, AuditedAction> All { get; } = new Dictionary<string, AuditedAction>
    {
        // Sign-in and passwords
        ["ISignIn.Begin"] = new(["care_user"], async at =>
        {
            await at.Anonymous().PostAsJsonAsync("/api/v1/auth/login/", new { username = at.Doctor.Username, password = CareSystem.Password }).Ok();
            return at.Doctor;
        }),
        ["ISignIn.Recognise"] = new(["patient_note"], async at =>
        {
            var client = at.Anonymous();
            client.DefaultRequestHeaders.Authorization =
                new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{at.Doctor.Username}:{CareSystem.Password}")));
            await client.PostAsJsonAsync($"/api/v1/patient/{await at.Patient()}/notes/", new { note = "x", thread = 10 }).Ok();
            return at.Doctor;
        }),
        ["a wrong password"] = new(["sign_in"], async at =>
        {
            await at.Anonymous().PostAsJsonAsync("/api/v1/auth/login/", new { username = at.Doctor.Username, password = "wrong" })
                .Refused(HttpStatusCode.Unauthorized);
            return at.Doctor;
        }),
        ["IUser.Refresh"] = new(["care_user"], async at =>
        {
            await at.Anonymous().PostAsJsonAsync("/api/v1/auth/token/refresh/", new { refresh = (await at.Tokens(at.Doctor)).Refresh }).Ok();
            return at.Doctor;
        }),
        ["IPasswordResets.Ask"] = new(["password_reset"], async at =>
        {
            await at.Anonymous().PostAsJsonAsync("/api/v1/password_reset/", new { username = at.Doctor.Username }).Ok();
            return at.Doctor;
        }),
        ["IPasswordResets.Confirm"] = new(["care_user", "permission_set", "password_reset"], async at =>
        {
            await at.Anonymous().PostAsJsonAsync("/api/v1/password_reset/", new { username = at.Doctor.Username }).Ok();
            var mail = await Eventually.Holds(
                () => Task.FromResult(at.System.MailDrop.LastOrDefault(mail => mail.Text("to") == at.Doctor.Username + "@example.org")),
                    mail => mail.ValueKind != default, "the mail with the link");
            var token = mail.Text("html")!.Split("/password_reset/")[1].Split('"')[0];
            await at.Anonymous().PostAsJsonAsync("/api/v1/password_reset/confirm/", new { token, password = "Monsoon at the window 4" }).Ok();
            return at.Doctor;
        }),
        ["IUserPassword.Change"] = new(["care_user", "permission_set"], async at =>
        {
            await at.AsDoctor.PutAsJsonAsync("/api/v1/password_change/", new { old_password = CareSystem.Password, new_password = "Monsoon at the window 4" })
                .Ok();
            return at.Doctor;
        }),
        ["IPatientSignIn.SendCode"] = new([], at =>
            Anonymously(() => at.Anonymous().PostAsJsonAsync("/api/v1/otp/token/", new { phone_number = PatientFixture.PhoneNumber() }).Ok()), "patient_otp"),
        ["IPatientSignIn.SignIn"] = new([], at => Anonymously(async () =>
        {
            var number = PatientFixture.PhoneNumber();
            await at.Anonymous().PostAsJsonAsync("/api/v1/otp/token/", new { phone_number = number }).Ok();
            await at.Anonymous().PostAsJsonAsync("/api/v1/otp/token/login/", new { phone_number = number, otp = "XXXXX" }).Refused(HttpStatusCode.BadRequest);
        }), "patient_otp"),

        // Users
        ["IUserProfile.Create"] = ByAdmin(["care_user", "permission_set"], at => at.AsAdmin.PostAsJsonAsync("/api/v1/users/add_user/", new
        {
            username = "a" + Guid.NewGuid().ToString("N")[..12],
            password = "Coronasafe@123",
            user_type = "Staff",
            phone_number = "+919876543210",
            gender = "Male",
            date_of_birth = "1990-01-01",
            district = TestPlaces.District,
            state = TestPlaces.State,
        })),
        ["IUserProfile.Update"] =
            ByAdmin(["care_user"], at => at.AsAdmin.PatchAsJsonAsync($"/api/v1/users/{at.Doctor.Username}/", new { email = "new@example.org" })),
        ["IUserProfile.Deactivate"] = ByAdmin(["permission_set"], at => at.AsAdmin.DeleteAsync($"/api/v1/users/{at.Doctor.Username}/")),
        ["IUserProfile.AddFacility"] =
            ByAdmin(["permission_set"], at => at.AsAdmin.PutAsJsonAsync($"/api/v1/users/{at.Doctor.Username}/add_facility/", new { facility = at.Other })),
        ["IUserProfile.RemoveFacility"] = ByAdmin(["permission_set"], async at =>
        {
            var path = $"/api/v1/users/{at.Doctor.Username}/";
            await at.AsAdmin.PutAsJsonAsync(path + "add_facility/", new { facility = at.Other }).Succeeded();
            return await at.AsAdmin.SendAsync(new(HttpMethod.Delete, path + "delete_facility/") { Content = JsonContent.Create(new { facility = at.Other }) });
        }),
        ["IUserProfile.ClearHomeFacility"] =
            ByAdmin(["permission_set"], at => at.AsAdmin.DeleteAsync($"/api/v1/users/{at.Doctor.Username}/clear_home_facility/")),
        ["IUserProfile.SetPushConfig"] = ByDoctor(["care_user"], at => at.AsDoctor.PatchAsJsonAsync(
            $"/api/v1/users/{at.Doctor.Username}/pnconfig/", new { pf_endpoint = "https://push.example.org/x", pf_p256dh = "x", pf_auth = "x" })),
        ["IUserProfile.SetPicture"] =
            ByDoctor(["care_user"], at => at.AsDoctor.PostAsync($"/api/v1/users/{at.Doctor.Username}/profile_picture/", Picture("profile_picture"))),
        ["IUserProfile.RemovePicture"] = ByDoctor(["care_user"], async at =>
        {
            await at.AsDoctor.PostAsync($"/api/v1/users/{at.Doctor.Username}/profile_picture/", Picture("profile_picture")).Succeeded();
            return await at.AsDoctor.DeleteAsync($"/api/v1/users/{at.Doctor.Username}/profile_picture/");
        }),
        ["IUserSkill.Assign"] = ByAdmin(["user_skill"], async at => await at.AsAdmin.PostAsJsonAsync(Skills(at), new { skill = await Skill(at) })),
        ["IUserSkill.Replace"] = ByAdmin(["user_skill"], async at =>
        {
            var link = await Make(at.AsAdmin, Skills(at), new { skill = await Skill(at) });
            return await at.AsAdmin.PatchAsJsonAsync($"{Skills(at)}{link}/", new { skill = await Skill(at, 1) });
        }),
        ["IUserSkill.Remove"] = ByAdmin(["user_skill"], async at =>
            await at.AsAdmin.DeleteAsync($"{Skills(at)}{await Make(at.AsAdmin, Skills(at), new { skill = await Skill(at) })}/")),

        // Facilities
        ["IFacility.Register"] = ByAdmin(["facility", "permission_set"], at => at.AsAdmin.PostAsJsonAsync("/api/v1/facility/", FacilityFixture.Body())),
        ["IFacility.Update"] = ByAdmin(["facility"], at => at.AsAdmin.PutAsJsonAsync($"/api/v1/facility/{at.Home}/", FacilityFixture.Body("Renamed"))),
        ["IFacility.Remove"] =
            ByAdmin(["facility", "permission_set"], async at => await at.AsAdmin.DeleteAsync($"/api/v1/facility/{await at.AsAdmin.NewFacility()}/")),
        ["IFacility.SetCover"] = ByAdmin(["facility"], at => at.AsAdmin.PostAsync($"/api/v1/facility/{at.Home}/cover_image/", Picture("cover_image"))),
        ["IFacility.RemoveCover"] = ByAdmin(["facility"], async at =>
        {
            await at.AsAdmin.PostAsync($"/api/v1/facility/{at.Home}/cover_image/", Picture("cover_image")).Ok();
            return await at.AsAdmin.DeleteAsync($"/api/v1/facility/{at.Home}/cover_image/");
        }),
        ["IFacilityCapacity.Add"] = Below("capacity/", new { room_type = 100 }, "facility_capacity"),
        ["IFacilityCapacity.Change"] =
            Below("capacity/", new { room_type = 100 }, "facility_capacity", "capacity/100/", new { room_type = 100, total_capacity = 3 }),
        ["IFacilityCapacity.Remove"] = Below("capacity/", new { room_type = 100 }, "facility_capacity", "capacity/100/"),
        ["IHospitalDoctors.Add"] = Below("hospital_doctor/", new { area = 1, count = 1 }, "hospital_doctors"),
        ["IHospitalDoctors.Change"] =
            Below("hospital_doctor/", new { area = 1, count = 1 }, "hospital_doctors", "hospital_doctor/1/", new { area = 1, count = 2 }),
        ["IHospitalDoctors.Remove"] = Below("hospital_doctor/", new { area = 1, count = 1 }, "hospital_doctors", "hospital_doctor/1/"),
        ["IHubSpoke.Add"] = ByAdmin(["hub_spoke"], at => at.AsAdmin.PostAsJsonAsync($"/api/v1/facility/{at.Home}/spokes/", new { spoke = at.Other })),
        ["IHubSpoke.Change"] = ByAdmin(["hub_spoke"], async at =>
            await at.AsAdmin.PatchAsJsonAsync($"/api/v1/facility/{at.Home}/spokes/{await Spoke(at)}/", new { relationship = 2 })),
        ["IHubSpoke.Remove"] = ByAdmin(["hub_spoke"], async at => await at.AsAdmin.DeleteAsync($"/api/v1/facility/{at.Home}/spokes/{await Spoke(at)}/")),
        ["IPatientStats.Enter"] = Below("patient_stats/", new { entry_date = "2026-01-01" }, "patient_stats"),
        ["IPatientStats.Remove"] = ByAdmin(["patient_stats"], async at =>
        {
            var path = $"/api/v1/facility/{at.Home}/patient_stats/";
            return await at.AsAdmin.DeleteAsync($"{path}{await Make(at.AsAdmin, path, new { entry_date = "2026-01-01" })}/");
        }),

        ["IStock.Move"] = Below("inventory/", Movement, "inventory_stock"),
        ["IStock.Undo"] = Below("inventory/", Movement, "inventory_stock", "inventory/delete_last/?item=1"),
        ["IStock.Flag"] = ByAdmin(["inventory_stock"], async at => await at.AsAdmin.Flag(at.Home, (await at.AsAdmin.Add(at.Home, 1).Ok()).Id())),
        ["IStock.SetMinimum"] = Below("min_quantity/", new { item = 1 }, "inventory_stock"),
        ["IStock.ChangeMinimum"] = ByAdmin(["inventory_stock"], async at =>
        {
            var minimums = InventoryFixture.Minimums(at.Home);
            return await at.AsAdmin.PatchAsJsonAsync($"{minimums}{await Make(at.AsAdmin, minimums, new { item = 1 })}/", new { min_quantity = 2 });
        }),
        ["IAmbulance.Register"] = ByDoctor(["ambulance"], at => at.AsDoctor.PostAsJsonAsync(AmbulanceFixture.Root, AmbulanceFixture.Body())),
        ["IAmbulance.Update"] = ByDoctor(["ambulance"], async at => await at.AsDoctor.PatchAsJsonAsync(await Ambulance(at), new { has_free_service = true })),
        ["IAmbulance.Remove"] = ByDoctor(["ambulance"], async at => await at.AsDoctor.DeleteAsync(await Ambulance(at))),
        ["IAmbulance.AddDriver"] =
            ByDoctor(["ambulance"], async at => await at.AsDoctor.PostAsJsonAsync(await Ambulance(at) + "add_driver/", AmbulanceFixture.Driver())),
        ["IAmbulance.RemoveDriver"] = ByDoctor(["ambulance"], async at =>
        {
            var ambulance = await Ambulance(at);
            var driver = (await at.AsDoctor.GetAsync(ambulance).Ok()).GetProperty("drivers")[0].GetProperty("id").GetInt32();
            return await at.AsDoctor.SendAsync(
                new(HttpMethod.Delete, ambulance + "remove_driver/") { Content = JsonContent.Create(new { driver_id = driver }) });
        }),

        // Patients
        ["IPatient.Register"] = ByDoctor(["patient"], at => at.AsDoctor.PostAsJsonAsync("/api/v1/patient/", PatientFixture.Body(at.Home))),
        ["IPatient.Replace"] = ByDoctor(["patient"], async at =>
            await at.AsDoctor.PutAsJsonAsync($"/api/v1/patient/{await at.Patient()}/", PatientFixture.Body(at.Home, body => body["name"] = "Usha"))),
        ["IPatient.Update"] =
            ByDoctor(["patient"], async at => await at.AsDoctor.PatchAsJsonAsync($"/api/v1/patient/{await at.Patient()}/", new { name = "Usha" })),
        ["IPatient.Transfer"] = new(["patient", "consultation"], async at =>
        {
            var patient = await at.Patient();
            await at.Consultation(patient);
            await at.AsDoctor.PatchAsJsonAsync($"/api/v1/patient/{patient}/", new { allow_transfer = true }).Ok();
            var receiver = await at.Staff(UserType.Doctor, at.Other);
            await (await at.SignedIn(receiver)).PostAsJsonAsync($"/api/v1/patient/{patient}/transfer/", new { facility = at.Other, year_of_birth = 1980 }).Ok();
            return receiver;
        }),
        ["IPatientQueries.Search"] = ByDoctor(["patient_search"], at =>
            at.AsDoctor.GetAsync($"/api/v1/patient/search/?phone_number={Uri.EscapeDataString(PatientFixture.PhoneNumber())}")),
        ["IPatientNote.Write"] = ByDoctor(["patient_note"], async at =>
            await at.AsDoctor.PostAsJsonAsync($"/api/v1/patient/{await at.Patient()}/notes/", new { note = "x", thread = 10 })),
        ["IPatientNote.Edit"] = ByDoctor(["patient_note"], async at =>
        {
            var path = $"/api/v1/patient/{await at.Patient()}/notes/";
            return await at.AsDoctor.PutAsJsonAsync($"{path}{await Make(at.AsDoctor, path, new { note = "x", thread = 10 })}/", new { note = "y" });
        }),

        // Stays
        ["IConsultation.Begin"] = ByDoctor(
            ["consultation", "patient", "consultation_diagnosis"],
            async at => await at.AsDoctor.PostAsJsonAsync("/api/v1/consultation/",
                ConsultationFixture.Body(await at.Patient(), await at.AsDoctor.Key(at.Doctor), body => body["patient_no"] = Guid.NewGuid().ToString("N")))),
        ["IConsultation.Update"] = ByDoctor(["consultation"], async at =>
            await at.AsDoctor.PatchAsJsonAsync($"/api/v1/consultation/{await at.Consultation()}/", new { consultation_notes = "Rest more" })),
        ["IConsultation.Discharge"] = ByDoctor(["consultation", "patient"], async at => await at.AsDoctor.PostAsJsonAsync(
            $"/api/v1/consultation/{await at.Consultation()}/discharge_patient/",
                new { new_discharge_reason = 1, discharge_date = DateTimeOffset.UtcNow.AddMinutes(-1), discharge_notes = "x" })),
        ["IConsultation.StartSummary"] = ByDoctor(["consultation"], async at =>
            await at.AsDoctor.PostAsync($"/api/v1/consultation/{await at.Consultation()}/generate_discharge_summary/", null)),
        ["IConsultation.MailSummary"] = ByDoctor(["consultation"], async at =>
            await at.AsDoctor.PostAsJsonAsync($"/api/v1/consultation/{await at.Consultation()}/email_discharge_summary/", new { email = "x@example.org" })),
        ["IConsultationDiagnosis.Make"] =
            ByConsultation(["consultation_diagnosis"], "diagnoses/", new { diagnosis = TestConcepts.Pneumonia, verification_status = "confirmed" }),
        ["IConsultationDiagnosis.Update"] = ByConsultation(["consultation_diagnosis"], "diagnoses/",
            new { diagnosis = TestConcepts.Pneumonia, verification_status = "confirmed" }, new { verification_status = "provisional" }),
        ["IEncounterSymptom.Enter"] = ByConsultation(["encounter_symptom"], "symptoms/", new { symptom = 9, other_symptom = "x", onset_date = "2024-03-01" }),
        ["IEncounterSymptom.Update"] = ByConsultation(
            ["encounter_symptom"], "symptoms/", new { symptom = 9, other_symptom = "x", onset_date = "2024-03-01" }, new { onset_date = "2024-03-02" }),
        ["IEncounterSymptom.TakeBack"] = ByDoctor(["encounter_symptom"], async at =>
        {
            var path = $"/api/v1/consultation/{await at.Consultation()}/symptoms/";
            return await at.AsDoctor.DeleteAsync(
                $"{path}{await Make(at.AsDoctor, path, new { symptom = 9, other_symptom = "x", onset_date = "2024-03-01" })}/");
        }),
        ["IDailyRound.File"] = ByConsultation(
            ["daily_round", "consultation"], "daily_rounds/", new { rounds_type = "NORMAL", taken_at = "2024-03-02T10:00", patient_category = "Critical" }),
        ["IDailyRound.Update"] =
            ByConsultation(["daily_round"], "daily_rounds/", new { rounds_type = "NORMAL", taken_at = "2024-03-02T10:00" }, new { other_details = "x" }),
        ["IInvestigationSession.Log"] = ByDoctor(["investigation_session"], async at => await LogResult(at, await at.Consultation())),
        ["IConsultationInvestigations.Correct"] = ByDoctor(["investigation_session"], async at =>
        {
            var consultation = await at.Consultation();
            using var logged = await LogResult(at, consultation);
            var path = $"/api/v1/consultation/{consultation}/investigation/";
            var value = (await at.AsDoctor.GetAsync(path).Ok()).GetProperty("results")[0].Id();
            return await at.AsDoctor.PutAsJsonAsync($"{path}batchUpdate/", new { investigations = new[] { new { external_id = value, value = 5 } } });
        }),
        ["IPatientConsent.Give"] = ByConsultation(["patient_consent"], "consents/", new { type = 1 }),
        ["IPatientConsent.Update"] = ByConsultation(["patient_consent"], "consents/", new { type = 1 }, new { type = 3 }),
        ["IPrescription.Prescribe"] = ByDoctor(["prescription"], async at => (await Prescribed(at)).Answer),
        ["IPrescription.Discontinue"] = ByDoctor(["prescription"], async at =>
        {
            var (consultation, answer) = await Prescribed(at);
            return await at.AsDoctor.Discontinue(consultation, (await answer.Json()).Id());
        }),
        ["IMedicineAdministration.Administer"] = ByDoctor(["medicine_administration"], async at =>
        {
            var (consultation, answer) = await Prescribed(at);
            return await at.AsDoctor.Administer(consultation, (await answer.Json()).Id());
        }),
        ["IMedicineAdministration.Archive"] = ByDoctor(["medicine_administration"], async at =>
        {
            var (consultation, answer) = await Prescribed(at);
            return await at.AsDoctor.Archive(consultation, (await at.AsDoctor.Administer(consultation, (await answer.Json()).Id()).Ok()).Id());
        }),

        // Test samples
        ["IPatientSample.Request"] = ByDoctor(["patient_sample"], async at => await at.AsDoctor.PostAsJsonAsync(SampleFixture.Path, await Sampled(at))),
        ["IPatientSample.Update"] = ByDoctor(["patient_sample"], async at =>
            await at.AsDoctor.PatchAsJsonAsync($"{SampleFixture.Path}{await Make(at.AsDoctor, SampleFixture.Path, await Sampled(at))}/", new { status = 2 })),

        // Shifting
        ["IShifting.Request"] = ByDoctor(["shifting_request"], async at => await at.AsDoctor.PostAsJsonAsync("/api/v1/shift/", Shift(at, await at.Patient()))),
        ["IShifting.Update"] = ByDoctor(["shifting_request"], async at =>
            await at.AsDoctor.PatchAsJsonAsync($"/api/v1/shift/{await OnTheWay(at, await at.Patient())}/", new { reason = "x" })),
        ["IShifting.Transfer"] = new(["shifting_request", "patient", "consultation"], async at =>
        {
            var patient = await at.Patient();
            await at.Consultation(patient);
            var request = await OnTheWay(at, patient);
            var receiver = await at.Staff(UserType.Doctor, at.Other);
            await (await at.SignedIn(receiver)).PostAsync($"/api/v1/shift/{request}/transfer/", null).Ok();
            return receiver;
        }),
        ["IShiftingComment.Write"] = ByDoctor(["shifting_comment"], async at =>
            await at.AsDoctor.PostAsJsonAsync($"/api/v1/shift/{await OnTheWay(at, await at.Patient())}/comment/", new { comment = "x" })),

        // Resources and external results
        ["IResourceRequest.Request"] = ByDoctor(["resource_request"], at => at.AsDoctor.PostAsJsonAsync("/api/v1/resource/", Resource(at))),
        ["IResourceRequest.Update"] = ByDoctor(["resource_request"], async at =>
            await at.AsDoctor.PatchAsJsonAsync($"/api/v1/resource/{await Make(at.AsDoctor, "/api/v1/resource/", Resource(at))}/", new { reason = "x" })),
        ["IResourceComment.Write"] = ByDoctor(["resource_comment"], async at => await at.AsDoctor.PostAsJsonAsync(
            $"/api/v1/resource/{await Make(at.AsDoctor, "/api/v1/resource/", Resource(at))}/comment/", new { comment = "x" })),
        ["IExternalResultUpload.Store"] = ByAdmin(["external_result"], at => at.AsAdmin.Upload(ExternalResultFixture.Row())),
        ["IExternalResult.Update"] = ByAdmin(["external_result"], async at =>
            await at.AsAdmin.PatchAsJsonAsync(await ExternalResult(at), new { address = "x" })),
        ["IExternalResult.Remove"] = ByAdmin(["external_result"], async at => await at.AsAdmin.DeleteAsync(await ExternalResult(at))),

        // Files and notifications
        ["IFile.Register"] = ByDoctor(["file_upload"], async at => await at.AsDoctor.PostAsJsonAsync("/api/v1/files/", File(await at.Patient()))),
        ["IFile.Change"] = ByDoctor(["file_upload"], async at =>
        {
            var patient = await at.Patient();
            return await at.AsDoctor.PatchAsJsonAsync(
                $"/api/v1/files/{await Make(at.AsDoctor, "/api/v1/files/", File(patient))}/?file_type=PATIENT&associating_id={patient}", new { name = "y" });
        }),
        ["IFile.Delete"] = ByDoctor(["file_upload"], async at =>
        {
            var patient = await at.Patient();
            return await at.AsDoctor.DeleteAsync(
                $"/api/v1/files/{await Make(at.AsDoctor, "/api/v1/files/", File(patient))}/?file_type=PATIENT&associating_id={patient}");
        }),
        ["IBoardMessage.Post"] =
            ByDoctor(["board_message"], at => at.AsDoctor.PostAsJsonAsync("/api/v1/notification/notify/", new { facility = at.Home, message = "x" })),
        ["INotification.Mark"] = new(["notification"], async at =>
        {
            await at.AsAdmin.PostAsJsonAsync("/api/v1/notification/notify/", new { facility = at.Home, message = "x" });
            var page = await Eventually.Holds(() =>
                at.AsDoctor.GetAsync("/api/v1/notification/").Ok(), page => page.GetProperty("count").GetInt32() > 0, "the notification");
            await at.AsDoctor.PatchAsJsonAsync($"/api/v1/notification/{page.GetProperty("results")[0].Id()}/", new { read_at = DateTimeOffset.UtcNow }).Ok();
            return at.Doctor;
        }),

        // Locations, beds, assets
        ["IAssetLocation.Add"] = ByDoctor(["asset_location"], at => at.AsDoctor.PostAsJsonAsync(Locations(at), Location())),
        ["IAssetLocation.Change"] = ByDoctor(["asset_location"], async at =>
            await at.AsDoctor.PatchAsJsonAsync($"{Locations(at)}{await at.AsDoctor.Location(at.Home)}/", new { description = "x" })),
        ["IAssetLocation.Remove"] =
            ByDoctor(["asset_location"], async at => await at.AsDoctor.DeleteAsync($"{Locations(at)}{await at.AsDoctor.Location(at.Home)}/")),
        ["IAssetLocation.AddBeds"] = ByDoctor(["bed"], async at => await at.AsDoctor.PostAsJsonAsync(
            "/api/v1/bed/", new { name = "x", bed_type = "ICU", location = await at.AsDoctor.Location(at.Home), facility = at.Home, number_of_beds = 2 })),
        ["IBed.Add"] = ByDoctor(["bed"], async at => await at.AsDoctor.PostAsJsonAsync(
            "/api/v1/bed/", new { name = "x", bed_type = "ICU", location = await at.AsDoctor.Location(at.Home), facility = at.Home })),
        ["IBed.Update"] = ByDoctor(["bed"], async at =>
        {
            var location = await at.AsDoctor.Location(at.Home);
            return await at.AsDoctor.PatchAsJsonAsync(
                $"/api/v1/bed/{await at.AsDoctor.Bed(at.Home, location)}/", new { location, facility = at.Home, description = "x" });
        }),
        ["IBed.Remove"] = ByAdmin(["bed"], async at => await at.AsAdmin.DeleteAsync($"/api/v1/bed/{await Bed(at)}/")),
        ["IAssetBed.Link"] = ByDoctor(["asset_bed"], async at => await at.AsDoctor.PostAsJsonAsync("/api/v1/assetbed/", await Link(at))),
        ["IAssetBed.Update"] = ByDoctor(["asset_bed"], async at =>
            await at.AsDoctor.PatchAsJsonAsync($"/api/v1/assetbed/{await Make(at.AsDoctor, "/api/v1/assetbed/", await Link(at))}/", await Link(at))),
        ["IAssetBed.Remove"] = ByDoctor(["asset_bed"], async at =>
            await at.AsDoctor.DeleteAsync($"/api/v1/assetbed/{await Make(at.AsDoctor, "/api/v1/assetbed/", await Link(at))}/")),
        ["ICameraPreset.Add"] = ByDoctor(["camera_preset"], async at => await at.AsDoctor.PostAsJsonAsync(await Presets(at), Preset())),
        ["ICameraPreset.Update"] = ByDoctor(["camera_preset"], async at => await at.AsDoctor.PatchAsJsonAsync(await OfPreset(at), new { name = "y" })),
        ["ICameraPreset.Remove"] = ByDoctor(["camera_preset"], async at => await at.AsDoctor.DeleteAsync(await OfPreset(at))),
        ["IConsultation.Assign"] = ByDoctor(
            ["consultation_bed", "consultation"], async at =>
                await at.AsDoctor.Assign((await at.Consultation()).ToString(), await Bed(at), "2024-03-02T10:00")),
        ["IConsultation.AmendStay"] = ByDoctor(["consultation_bed"], async at =>
        {
            var (consultation, bed) = ((await at.Consultation()).ToString(), await Bed(at));
            var stay = (await at.AsDoctor.Assign(consultation, bed, "2024-03-02T10:00").Ok()).Id();
            return await at.AsDoctor.PatchAsJsonAsync(
                $"/api/v1/consultationbed/{stay}/", new { consultation, bed, start_date = "2024-03-02T10:00", end_date = "2024-03-02T11:00" });
        }),
        ["IAsset.Add"] = ByDoctor(["asset", "asset_service"], async at => await at.AsDoctor.PostAsJsonAsync(
            "/api/v1/asset/", BedFixture.AssetBody(await at.AsDoctor.Location(at.Home), "ONVIF", body => body["last_serviced_on"] = "2024-03-01"))),
        ["IAsset.Update"] =
            ByDoctor(["asset"], async at => await at.AsDoctor.PatchAsJsonAsync($"/api/v1/asset/{await Asset(at)}/", new { manufacturer = "x" })),
        ["IDeviceOperations.Operate"] = ByDoctor(["device_operation"], async at =>
        {
            using var middleware = at.System.Middleware.New();
            var camera = await at.AsDoctor.Device(await at.AsDoctor.Location(at.Home), "ONVIF", middleware.Host);
            return await at.AsDoctor.PostAsJsonAsync($"/api/v1/asset/{camera}/operate_assets/", new { action = new { type = "get_stream_token" } });
        }),
        ["IAsset.Remove"] = ByAdmin(["asset"], async at => await at.AsAdmin.DeleteAsync($"/api/v1/asset/{await Asset(at)}/")),
        ["IServiceRecord.Update"] = ByDoctor(["asset_service"], async at =>
        {
            var asset = await Asset(at);
            var serviced = await at.AsDoctor.PatchAsJsonAsync($"/api/v1/asset/{asset}/", new { last_serviced_on = "2024-03-01", note = "x" }).Ok();
            return await at.AsDoctor.PatchAsJsonAsync(
                $"/api/v1/asset/{asset}/service_records/{serviced.GetProperty("last_service").Id()}/", new { note = "y" });
        }),
        ["IDefaultLocation.Set"] = ByDoctor(
            ["user_default_asset_location"], async at =>
                await at.AsDoctor.PostAsJsonAsync("/api/v1/asset/set_default_user_location/", new { location = await at.AsDoctor.Location(at.Home) })),

        // Operators
        ["IOperations.RunNow"] =
            ByOperator(["schedule"], (_, operators) => operators.PostAsJsonAsync("/ops/schedule/run/", new { name = "forget_completed_jobs" })),
        ["IJobs.SendAgain"] = ByOperator(["job_set_aside"], async (at, operators) =>
            await operators.PostAsJsonAsync("/ops/jobs/send-again/", new { id = await SetAsideJobs.Make(at.System) })),
        ["IJobs.Drop"] = ByOperator(["job_set_aside"], async (at, operators) =>
            await operators.PostAsJsonAsync("/ops/jobs/drop/", new { id = await SetAsideJobs.Make(at.System) })),
    };

    private static AuditedAction ByAdmin(string[] kinds, Func<AuditedHospital, Task<HttpResponseMessage>> act) => new(kinds, at => Done(act(at), at.Admin));

    private static AuditedAction ByDoctor(string[] kinds, Func<AuditedHospital, Task<HttpResponseMessage>> act) => new(kinds, at => Done(act(at), at.Doctor));

    private static AuditedAction ByOperator(string[] kinds, Func<AuditedHospital, HttpClient, Task<HttpResponseMessage>> act) => new(kinds, async at =>
    {
        var user = await at.System.User(UserType.Doctor, set => set with { IsSuperuser = true });
        return await Done(act(at, await at.SignedIn(user)), user);
    });

    /// <summary>Something of a facility that is made, and then changed to or, without another body, removed.</summary>
    private static AuditedAction Below(string path, object body, string kind, string? item = null, object? change = null) => ByAdmin([kind], async at =>
    {
        var below = $"/api/v1/facility/{at.Home}/";
        var made = await at.AsAdmin.PostAsJsonAsync(below + path, body);
        return item is null ? made : change is null ? await at.AsAdmin.DeleteAsync(below + item) : await at.AsAdmin.PutAsJsonAsync(below + item, change);
    });

    /// <summary>Something of a consultation that is made, and then changed.</summary>
    private static AuditedAction ByConsultation(string[] kinds, string path, object body, object? change = null) => ByDoctor(kinds, async at =>
    {
        var below = $"/api/v1/consultation/{await at.Consultation(bed: await Bed(at))}/{path}";
        return change is null
            ? await at.AsDoctor.PostAsJsonAsync(below, body)
            : await at.AsDoctor.PatchAsJsonAsync($"{below}{await Make(at.AsDoctor, below, body)}/", change);
    });

    private static async Task<(string Consultation, HttpResponseMessage Answer)> Prescribed(AuditedHospital at)
    {
        var consultation = (await at.Consultation()).ToString();
        return (consultation, await at.AsDoctor.Prescribe(consultation));
    }

    private static async Task<TestUser?> Done(Task<HttpResponseMessage> request, TestUser by)
    {
        using var answer = await request;
        Assert.True((int)answer.StatusCode < 400, $"{answer.RequestMessage?.RequestUri}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return by;
    }

    private static async Task<TestUser?> Anonymously(Func<Task> act)
    {
        await act();
        return null;
    }

    private static async Task<HttpResponseMessage> LogResult(AuditedHospital at, Guid consultation) => await at.AsDoctor.PostAsJsonAsync(
        $"/api/v1/consultation/{consultation}/investigation/",
        new { investigations = new[] { new { investigation = await at.System.Investigation(TestInvestigations.Potassium), value = 4 } } });

    private static async Task<string> Ambulance(AuditedHospital at) =>
        $"{AmbulanceFixture.Root}{(await at.AsDoctor.PostAsJsonAsync(AmbulanceFixture.Root, AmbulanceFixture.Body()).Ok()).GetProperty("id")}/";

    private static string Locations(AuditedHospital at) => $"/api/v1/facility/{at.Home}/asset_location/";

    private static object Location() => new { name = Guid.NewGuid(), location_type = "ICU" };

    private static async Task<Guid> Bed(AuditedHospital at) => await at.AsDoctor.Bed(at.Home, await at.AsDoctor.Location(at.Home));

    private static async Task<Guid> Asset(AuditedHospital at) => await at.AsDoctor.Asset(await at.AsDoctor.Location(at.Home), "ONVIF");

    private static async Task<object> Link(AuditedHospital at) => new { asset = await Asset(at), bed = await Bed(at) };

    private static object Preset() => new { name = "x", position = new { x = 1, y = 1, zoom = 1 } };

    private static async Task<string> Presets(AuditedHospital at) =>
        $"/api/v1/assetbed/{await Make(at.AsDoctor, "/api/v1/assetbed/", await Link(at))}/camera_presets/";

    private static async Task<string> OfPreset(AuditedHospital at)
    {
        var presets = await Presets(at);
        return $"{presets}{await Make(at.AsDoctor, presets, Preset())}/";
    }

    private static string Skills(AuditedHospital at) => $"/api/v1/users/{at.Doctor.Username}/skill/";

    private static async Task<string> Skill(AuditedHospital at, int number = 0)
    {
        await SkillCatalogue.Load(at.System.Database);
        return (await at.AsAdmin.GetAsync($"/api/v1/skill/?limit=1&offset={number}").Ok()).GetProperty("results")[0].Id();
    }

    private static Task<string> Spoke(AuditedHospital at) => Make(at.AsAdmin, $"/api/v1/facility/{at.Home}/spokes/", new { spoke = at.Other });

    /// <summary>The body of a sample of a patient with a consultation.</summary>
    private static async Task<object> Sampled(AuditedHospital at) => new { consultation = await at.Consultation() };

    private static object Shift(AuditedHospital at, Guid patient) => new { patient, origin_facility = at.Home, status = "PENDING" };

    private static async Task<string> OnTheWay(AuditedHospital at, Guid patient)
    {
        var request = await Make(at.AsDoctor, "/api/v1/shift/", Shift(at, patient));
        await at.AsDoctor.PatchAsJsonAsync($"/api/v1/shift/{request}/", new { status = "TRANSFER IN PROGRESS", assigned_facility = at.Other }).Ok();
        return request;
    }

    private static object Resource(AuditedHospital at) => new
    {
        status = "PENDING",
        category = "OXYGEN",
        sub_category = "UNSPECIFIED",
        origin_facility = at.Home,
        approving_facility = at.Other,
        title = "x",
    };

    private static async Task<string> ExternalResult(AuditedHospital at) =>
        $"{ExternalResultFixture.Root}{(await at.AsAdmin.Uploaded()).Number("id")}/";

    private static object File(Guid patient) =>
        new { file_type = "PATIENT", name = "x", associating_id = patient, original_name = "x.pdf", mime_type = "application/pdf" };

    private static MultipartFormDataContent Picture(string field)
    {
        var content = new ByteArrayContent(Pictures.Plain(400, 400, SKEncodedImageFormat.Jpeg));
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return new MultipartFormDataContent { { content, field, "x.jpg" } };
    }
}
