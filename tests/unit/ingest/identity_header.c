#include "ingest/identity_header.h"

#include <criterion/criterion.h>
#include <glib.h>

/* Headers between bars, as exports and clinics write them. */
typedef struct {
    IdentityHeader kind;
    const char *headers;
} Expected;

static void expect_all(const Expected *expected)
{
    g_auto(GStrv) headers = g_strsplit(expected->headers, "|", -1);
    for (size_t i = 0; headers[i] != NULL; i++) {
        IdentityHeader kind = identity_header(headers[i]);
        cr_expect_eq(kind, expected->kind, "'%s' is %s, not %s", headers[i], identity_header_words(kind),
                     identity_header_words(expected->kind));
    }
}

static const Expected english[] = {
    {IDENTITY_HEADER_NAME, "name|Name|NAME|Full Name|first_name|firstname|FirstName|LastName|RecipientLastName|"
                           "RecipientFirstName|patient_name|PatientName|patientname|surname|Initials|Username|"
                           "User Name|Mother's maiden name|Next of kin|Signature|name2|Name (optional)"},
    {IDENTITY_HEADER_BIRTH, "dob|DOB|DoB|Date of Birth|DateOfBirth|birth_date|birthdate|Birthday|patient_dob|Born on"},
    {IDENTITY_HEADER_ADDRESS, "address|Home Address|homeaddress|street|Street1|city|City/Town|zip|ZIP|ZIPCode|"
                              "Zip Code|postcode|Postal Code|county|house number"},
    {IDENTITY_HEADER_PHONE, "phone|Phone Number|phonenumber|PhoneNo|tel|Tel.|Telephone (home)|mobile|Mobile phone|"
                            "cell phone|fax|Fax number|Contact number|emergency_phone"},
    {IDENTITY_HEADER_EMAIL, "email|Email|E-mail|eMail|EMail|E-Mail Address|emailaddress|email_address|RecipientEmail|"
                            "mail|user_email|EMAIL1"},
    {IDENTITY_HEADER_NATIONAL, "ssn|SSN|Social Security Number|socialsecuritynumber|NHS number|nhs_no|NHSNumber|"
                               "Insurance No.|insurance number|insurance_id|Policy number|passport|National ID|"
                               "Driver's license|driver license|Medicare"},
    {IDENTITY_HEADER_RECORD, "mrn|MRN|Medical Record Number|MedicalRecordNo|medicalrecordnumber|hospital number|"
                             "Chart No|ExternalReference|redcap_survey_identifier"},
    {IDENTITY_HEADER_IP, "ip|IP|IP Address|IPAddress|ipaddr|ip_address|IP-Address"},
    {IDENTITY_HEADER_LOCATION, "LocationLatitude|LocationLongitude|latitude|LONGITUDE|locationlatitude|gps|GPS coords"},
    {IDENTITY_HEADER_FREE_TEXT, "comment|Comments|Any other comments?|note|Notes|session_notes|remarks|free text|"
                                "Q5_4_TEXT|Please specify|feedback|observations"},
    {IDENTITY_HEADER_LINK, "url|refurl|Website|photo|Photo before|picture of the arm|facebook|image"},
};

static const Expected german[] = {
    {IDENTITY_HEADER_NAME, "Vorname|Nachname|Familienname|Patientenname|Name, Vorname|Name des Patienten|Initialen|"
                           "Unterschrift|Geburtsname|Namen"},
    {IDENTITY_HEADER_BIRTH, "Geburtsdatum|geburtsdatum_patient|GebDatum|Geb.-Datum|geb|Geburtstag|Geburtsort"},
    {IDENTITY_HEADER_ADDRESS, "Adresse|Anschrift|Stra\xc3\x9f"
                              "e|STRASSE|Stra\xc3\x9f"
                              "e und Hausnummer|Hauptstra\xc3\x9f"
                              "e|PLZ|PLZ/Ort|Ort|Postleitzahl|Wohnort|Stadt|Wohnadresse|Hausnummer"},
    {IDENTITY_HEADER_PHONE, "Telefon|Telefonnummer|Tel.-Nr.|Privattelefon|Handy|Handynummer|Mobilnummer|Rufnummer|"
                            "Telefax|Faxnummer"},
    {IDENTITY_HEADER_EMAIL, "E-Mail-Adresse|Emailadresse|eMailAdresse|Mailadresse|E-Mail"},
    {IDENTITY_HEADER_NATIONAL, "Versichertennummer|Versicherten-ID|VersichertenNr|Sozialversicherungsnummer|"
                               "Krankenversicherungsnummer|KVNR|SV-Nr.|AHV-Nummer|Personalausweisnummer|Steuer-ID|"
                               "Versicherungsnr"},
    {IDENTITY_HEADER_RECORD, "Aktenzeichen|Krankenaktennummer|Fallnummer|Akten-Nr."},
    {IDENTITY_HEADER_IP, "IP-Adresse|ipadresse"},
    {IDENTITY_HEADER_LOCATION, "Breitengrad|L\xc3\xa4ngengrad|Laengengrad|GPS-Koordinaten"},
    {IDENTITY_HEADER_FREE_TEXT, "Anmerkung|Anmerkungen|Bemerkungen zur Sitzung|Kommentar|Notizen|Freitext|"
                                "R\xc3\xbc"
                                "ckmeldung|Sonstiges|Arztkommentar"},
    {IDENTITY_HEADER_LINK, "Foto|Webseite|Bild 1|Lichtbild"},
};

static const Expected french[] = {
    {IDENTITY_HEADER_NAME, "Nom|nom_patient|Pr\xc3\xa9nom|PR\xc3\x89NOM|pre\xcc\x81nom|Nom et pr\xc3\xa9nom|"
                           "Nom de famille|nom complet|Initiales"},
    {IDENTITY_HEADER_BIRTH, "Date de naissance|date_naissance|datenaissance|DDN|Lieu de naissance"},
    {IDENTITY_HEADER_ADDRESS, "Adresse|Rue|Code postal|codepostal|Ville|Domicile|Coordonn\xc3\xa9"
                              "es"},
    {IDENTITY_HEADER_PHONE, "T\xc3\xa9l\xc3\xa9phone|T\xc3\xa9l.|Num\xc3\xa9ro de t\xc3\xa9l\xc3\xa9phone|Portable|"
                            "t\xc3\xa9l\xc3\xa9"
                            "copie"},
    {IDENTITY_HEADER_EMAIL, "Courriel|Adresse de courriel|Adresse e-mail|Mail"},
    {IDENTITY_HEADER_NATIONAL, "Num\xc3\xa9ro de s\xc3\xa9"
                               "curit\xc3\xa9 sociale|N\xc2\xb0 de s\xc3\xa9"
                               "curit\xc3\xa9 sociale|num_secu|Carte d'identit\xc3\xa9|Passeport|Carte Vitale"},
    {IDENTITY_HEADER_RECORD, "N\xc2\xb0 de dossier|Num\xc3\xa9ro de dossier|IPP|dossier m\xc3\xa9"
                             "dical"},
    {IDENTITY_HEADER_IP, "Adresse IP"},
    {IDENTITY_HEADER_FREE_TEXT, "Commentaire|Commentaires libres|Remarques|Texte libre|Pr\xc3\xa9"
                                "cisez"},
};

static const Expected spanish[] = {
    {IDENTITY_HEADER_NAME, "Nombre|Nombre del paciente|Nombre y apellidos|Nombre completo|Apellido|Apellidos|Usuario"},
    {IDENTITY_HEADER_BIRTH, "Fecha de nacimiento|fechanacimiento|F. nacimiento|Lugar de nacimiento"},
    {IDENTITY_HEADER_ADDRESS, "Direcci\xc3\xb3n|DIRECCION|Domicilio|Calle|Ciudad|C\xc3\xb3"
                              "digo postal|Municipio|CP"},
    {IDENTITY_HEADER_PHONE, "Tel\xc3\xa9"
                            "fono|N\xc3\xbamero de tel\xc3\xa9"
                            "fono|Tel\xc3\xa9"
                            "fono m\xc3\xb3vil|M\xc3\xb3vil|Celular"},
    {IDENTITY_HEADER_EMAIL, "Correo|Correo electr\xc3\xb3nico|Direcci\xc3\xb3n de correo"},
    {IDENTITY_HEADER_NATIONAL, "DNI|NIF|N\xc3\xbamero de la Seguridad Social|Tarjeta sanitaria|Pasaporte"},
    {IDENTITY_HEADER_RECORD, "Historia cl\xc3\xadnica|N\xc2\xba de historia cl\xc3\xadnica|NHC|Expediente"},
    {IDENTITY_HEADER_LOCATION, "Latitud|Longitud|Coordenadas"},
    {IDENTITY_HEADER_FREE_TEXT, "Comentario|Comentarios|Observaciones|Notas|Texto libre|Especifique"},
};

static const Expected dutch[] = {
    {IDENTITY_HEADER_NAME, "Naam|naam_patient|Voornaam|Achternaam|Pati\xc3\xabntnaam|Voorletters|Handtekening"},
    {IDENTITY_HEADER_BIRTH, "Geboortedatum|geboortedatum_patient|Geboorteplaats|Verjaardag"},
    {IDENTITY_HEADER_ADDRESS, "Adres|Woonadres|Straat|Straatnaam|Kerkstraat|Huisnummer|Postcode|Woonplaats|Plaats"},
    {IDENTITY_HEADER_PHONE, "Telefoon|Telefoonnummer|Tel|GSM|Mobiel nr|Mobiel"},
    {IDENTITY_HEADER_EMAIL, "E-mailadres|Emailadres|Mailadres"},
    {IDENTITY_HEADER_NATIONAL, "BSN|Burgerservicenummer|Verzekeringsnummer|Rijksregisternummer|Paspoort"},
    {IDENTITY_HEADER_RECORD, "Dossiernummer|Pati\xc3\xabntdossier|Dossier nr"},
    {IDENTITY_HEADER_FREE_TEXT, "Opmerking|Opmerkingen|Toelichting|Notitie|Vrije tekst"},
};

static const Expected innocent[] = {
    /* codes and structure */
    {IDENTITY_HEADER_NONE, "patient_id|patient|Patient|patientid|patient_no|patient_code|subject_id|subject|"
                           "participant|participant_id|record_id|study_id|id|ID|code|Patientennummer|Patienten-ID|"
                           "Probandencode|num\xc3\xa9ro patient|c\xc3\xb3"
                           "digo paciente|pati\xc3\xabntnummer|respondent_id|ResponseId|session|visit|visit_no"},
    /* exports */
    {IDENTITY_HEADER_NONE, "redcap_event_name|redcap_repeat_instrument|redcap_repeat_instance|redcap_data_access_group|"
                           "pain_complete|contact_info_complete|submitdate|lastpage|startlanguage|seed|datestamp|"
                           "StartDate|EndDate|Status|Progress|Duration (in seconds)|Finished|RecordedDate|"
                           "DistributionChannel|UserLanguage|Timestamp|Collector ID|Date Created|Start time|token"},
    /* dates, people, places that identify nobody */
    {IDENTITY_HEADER_NONE, "date|visit_date|Datum|fecha|phase|time|technique|sex|age|Alter|edad|leeftijd|gender|"
                           "Geschlecht|country|Land|site|clinic|therapist|arm|group|condition|language|height|weight|"
                           "birth_year|Year of birth|Geburtsjahr|geboortejaar|ann\xc3\xa9"
                           "e de naissance|A\xc3\xb1o de nacimiento|birth weight|Geburtsgewicht"},
    /* words inside others */
    {IDENTITY_HEADER_NONE, "stationary|saxophone|microphone|trip|zipper|capacity|velocity|hotel|stress|pain|sleep|"
                           "fatigue|stage|page|equipment|hip|lip_swelling|relationship|footnote|notebook|"
                           "Einnahme|Zunahme|Abnahme|inname|medicijninname|opname|deelname|aangenaam|connaissance|"
                           "telefonisch|Stadium|mobility|Mobilit\xc3\xa4t|Beweglichkeit|image_quality|body image|"
                           "context|contextual|textile|linked|links|Arm links|rename|filename|"
                           "Nombre de s\xc3\xa9"
                           "ances|note_douleur|Kontaktdauer|Bildung|Fotografie|tell|sortie|import|"
                           "adrenaline|streetwise"},
    /* facts about such content */
    {IDENTITY_HEADER_NONE, "pain_name_score|email_sent|emailSent|phone_consent|notes_complete|address_known|"
                           "name_score_1|EmailStatus|phone type"},
    {IDENTITY_HEADER_NONE, "| |---|123|\xf0\x9f\x98\x80|\xff\xfe|,"},
};

static void expect_table(const Expected *table, size_t n)
{
    for (size_t i = 0; i < n; i++)
        expect_all(&table[i]);
}

Test(ingest_identity_header, english)
{
    expect_table(english, G_N_ELEMENTS(english));
}

Test(ingest_identity_header, german)
{
    expect_table(german, G_N_ELEMENTS(german));
}

Test(ingest_identity_header, french)
{
    expect_table(french, G_N_ELEMENTS(french));
}

Test(ingest_identity_header, spanish)
{
    expect_table(spanish, G_N_ELEMENTS(spanish));
}

Test(ingest_identity_header, dutch)
{
    expect_table(dutch, G_N_ELEMENTS(dutch));
}

Test(ingest_identity_header, innocent)
{
    expect_table(innocent, G_N_ELEMENTS(innocent));
}

/* Invisible characters and other forms of the same letters do not hide a word. */
Test(ingest_identity_header, disguised)
{
    static const Expected disguised[] = {
        {IDENTITY_HEADER_EMAIL, "e\xc2\xadmail|em\xe2\x80\x8b"
                                "ail|\xef\xbd\x85\xef\xbd\x8d\xef\xbd\x81\xef\xbd\x89\xef\xbd\x8c|\xe2\x80\xae"
                                "email"},
        {IDENTITY_HEADER_ADDRESS, "STRA\xe1\xba\x9e"
                                  "E"},
    };
    expect_table(disguised, G_N_ELEMENTS(disguised));
}

/* A cell may be a megabyte long: only its start is read. */
Test(ingest_identity_header, long_text)
{
    g_autofree char *late = g_strnfill(1000, 'x');
    g_autofree char *header = g_strconcat(late, " email", NULL);
    cr_expect_eq(identity_header(header), IDENTITY_HEADER_NONE);
    g_autofree char *early = g_strconcat("email ", late, NULL);
    cr_expect_eq(identity_header(early), IDENTITY_HEADER_EMAIL);
}
