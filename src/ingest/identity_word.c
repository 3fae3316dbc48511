#include "ingest/identity_word.h"

#include <glib.h>

const char identity_stop_words[] = "of, de, du, des, der, die, das, den, del, la, le, les, los, el, l, d, s, the, van, "
                                   "het, your, my, ihr, ihre, votre, su, uw";

const char identity_person_words[] = "patient, patients, patienten, patientin, patiente, paciente, client, klient, "
                                     "subject, participant, teilnehmer, deelnemer, proband, respondent, recipient";

const IdentityWord identity_words[] = {
    /* Facts about the content, not the content. */
    {IDENTITY_HEADER_NONE, WORD_LAST,
     "score, scores, scale, rating, level, count, consent, sent, complete, completed, verified, known, status, type, "
     "yn, opt in, opt out, timestamp, size, length"},
    /* Words that hold one of those below. */
    {IDENTITY_HEADER_NONE, WORD_WHOLE,
     "event name, form name, file name, filename, site name, clinic name, study name, measure name, column name, "
     "variable name, therapy name, technique name, product name, group name, arm name, drug name, medication name, "
     "device name, session name, visit name, questionnaire name, survey name, project name, test name, hostname, "
     "pathname, rename, birth weight, birth order, birth year, year birth, birth control, annee naissance, "
     "poids naissance, ano nacimiento, peso nacer, connaissance, connaissances, reconnaissance, telefonisch, "
     "telefonische, telefonisches, body image, image corporelle, imagen corporal, fragebogenname, "
     "dateiname, spaltenname, studienname, smartphone, headphone, headphones, microphone"},
    {IDENTITY_HEADER_NONE, WORD_STARTS,
     "geburtsjahr, geburtsgewicht, geburtsmodus, geboortejaar, geboortegewicht, smartphone"},
    {IDENTITY_HEADER_NONE, WORD_ENDS,
     "inname, opname, afname, toename, deelname, overname, aanname, waarname, aangenaam"},

    {IDENTITY_HEADER_EMAIL, WORD_WHOLE, "e mail, e mails, mail, mails, courriel, correo, correo electronico"},
    {IDENTITY_HEADER_EMAIL, WORD_STARTS, "email, mailad, correoelec"},
    {IDENTITY_HEADER_EMAIL, WORD_ENDS, "email, emailadresse, emailadres"},

    {IDENTITY_HEADER_IP, WORD_WHOLE, "ip, ipaddress, ipaddr, ipadresse, ipadres, adresseip, direccionip, mac address"},

    {IDENTITY_HEADER_LINK, WORD_WHOLE,
     "url, urls, refurl, link, website, webseite, webadresse, web address, homepage, site web, pagina web, sitio web, "
     "photo, photos, foto, fotos, photograph, picture, pictures, lichtbild, portrait, passbild, imagen, afbeelding, "
     "fingerprint, fingerabdruck, facebook, instagram, twitter, linkedin"},
    {IDENTITY_HEADER_LINK, WORD_ALONE, "image, images, bild, bilder, video, videos"},

    {IDENTITY_HEADER_PHONE, WORD_WHOLE,
     "phone, phones, telephone, cellphone, mobilephone, homephone, workphone, landline, tel, telnr, telno, tfno, tlf, "
     "tfn, movil telefono, handy, gsm, fax, telefax, telecopie, whatsapp, contact number, contactnumber, mobile "
     "number, "
     "mobile no, mobil nr, mobiel nr, numero portable, numero movil, cell number, festnetz"},
    {IDENTITY_HEADER_PHONE, WORD_STARTS,
     "phonen, telephonen, telefon, telefoon, faxn, faxnum, handynum, handynr, mobilnum, mobilnr, mobiltel, mobieln, "
     "rufnummer"},
    {IDENTITY_HEADER_PHONE, WORD_ENDS,
     "telefon, telefono, telefoon, telefonnummer, telefoonnummer, rufnummer, faxnummer, telephone, phonenumber"},
    {IDENTITY_HEADER_PHONE, WORD_ALONE, "mobile, mobil, mobiel, portable, movil, celular, cell, kontakt, contact"},

    {IDENTITY_HEADER_NATIONAL, WORD_WHOLE,
     "ssn, social security, social insurance, nhs, nhsno, nhsnumber, nhs number, national id, nationalid, "
     "national number, national identity, national insurance, tax id, passport, passeport, pasaporte, paspoort, "
     "reisepass, driver license, drivers license, driver licence, driving licence, license plate, insurance number, "
     "insurance no, insurance id, insurance nr, insuranceid, policy number, policy no, health plan number, "
     "member number, member id, medicare, medicaid, health card, ohip, svnr, sv nr, sv nummer, vsnr, versnr, vers nr, "
     "versicherung nr, kvnr, kv nr, egk, ausweis nr, ausweisnr, steuer id, ahv, ahvnr, securite sociale, num secu, "
     "numero secu, nss, nir, insee, carte vitale, carte identite, seguridad social, seguro social, numero seguro, "
     "num seguro, numero poliza, poliza, tarjeta sanitaria, documento identidad, dni, nif, curp, cedula, bsn, "
     "sofi nummer, versicherten nr, versicherten id, rijksregister, verzekering nr"},
    {IDENTITY_HEADER_NATIONAL, WORD_STARTS,
     "socialsec, sozialvers, versicherungsn, versichertenn, versichertenid, krankenversicherungsn, krankenkassennum, "
     "krankenkassennr, insurancen, personalausweis, ausweisnum, steuernum, steuerid, steueridentifikation, ahvnum, "
     "burgerservice, sofinum, rijksregisternum, verzekeringsn, polisnum, verzekerdenn, seguridadsoc"},
    {IDENTITY_HEADER_NATIONAL, WORD_ENDS,
     "versicherungsnummer, versicherungsnr, versichertennummer, versichertennr, verzekeringsnummer, insurancenumber, "
     "ausweisnummer, nationalid, passnummer"},

    {IDENTITY_HEADER_RECORD, WORD_WHOLE,
     "mrn, medical record, medicalrecord, health record, chart number, chart no, chartno, hospital number, hospital "
     "no, "
     "hospital id, hospitalno, admission number, account number, external reference, "
     "external data reference, survey identifier, akten nr, aktennr, fall nr, fallnr, fallnummer, aktenzeichen, "
     "krankenakte, patientenakte, numero dossier, num dossier, no dossier, n dossier, nr dossier, dossier patient, "
     "dossier medical, dossier nummer, dossier nr, dossiernr, ipp, medisch dossier, patientdossier, historia clinica, "
     "numero historia, num historia, expediente, numero expediente, nhc"},
    {IDENTITY_HEADER_RECORD, WORD_STARTS, "medicalrecordn, dossiernum, aktennum, krankenaktenn, hospitalnum, chartnum"},
    {IDENTITY_HEADER_RECORD, WORD_ENDS, "aktennummer, aktennr, dossiernummer"},

    {IDENTITY_HEADER_BIRTH, WORD_WHOLE,
     "birth, birthdate, birthday, birthplace, dob, do b, dateofbirth, born, geb, gebdat, gebdatum, geboren, geburt, "
     "naissance, datenaissance, ddn, nacimiento, fnac, cumpleanos, verjaardag"},
    {IDENTITY_HEADER_BIRTH, WORD_STARTS, "geburtsd, geburtsdatum, geburtstag, geburtsort, geboorted, geboortep"},
    {IDENTITY_HEADER_BIRTH, WORD_ENDS,
     "birthdate, birthday, dateofbirth, geburtsdatum, geburtstag, datenaissance, nacimiento, geboortedatum"},

    {IDENTITY_HEADER_LOCATION, WORD_WHOLE,
     "gps, latitude, longitude, geolocation, latitud, lat lon, lat lng, lat long, geo location, breitengrad, "
     "langengrad, laengengrad, breedtegraad, lengtegraad, coordinates, koordinaten, coordenadas, coordinaten"},
    {IDENTITY_HEADER_LOCATION, WORD_STARTS, "geokoord, gpskoord"},
    {IDENTITY_HEADER_LOCATION, WORD_ENDS, "latitude, longitude"},
    {IDENTITY_HEADER_LOCATION, WORD_ALONE, "longitud"},

    {IDENTITY_HEADER_ADDRESS, WORD_WHOLE,
     "address, addresses, addr, adresse, adressen, anschrift, direccion, adres, domicilio, domicile, street, streets, "
     "strasse, straat, rue, calle, zip, zips, zipcode, postcode, postal, postalcode, codepostal, codigopostal, plz, "
     "city, town, county, ville, stadt, ciudad, localidad, municipio, poblacion residencia, woonplaats, wohnort, "
     "hausnummer, haus nr, hausnr, huisnummer, house number, numero rue, coordonnees"},
    {IDENTITY_HEADER_ADDRESS, WORD_STARTS,
     "postleitz, postcode, postanschr, postadr, wohnadr, wohnanschr, woonadr, strassenn, strasseund, straatn, "
     "streetaddr, streetname, zipcode, adressz"},
    {IDENTITY_HEADER_ADDRESS, WORD_ENDS,
     "address, adresse, anschrift, strasse, straat, wohnort, woonadres, huisadres, postadres, postcode, zipcode, "
     "postleitzahl"},
    {IDENTITY_HEADER_ADDRESS, WORD_ALONE, "ort, plaats, cp, gemeente, commune, barrio"},

    {IDENTITY_HEADER_NAME, WORD_WHOLE,
     "name, names, namen, nom, noms, prenom, prenoms, apellido, apellidos, nombres, nombre paciente, nombre completo, "
     "nombre apellidos, nombre y apellidos, primer nombre, segundo nombre, nombre pila, naam, namen, surname, "
     "forename, "
     "given names, initials, initialen, initiales, iniciales, voorletters, tussenvoegsel, nickname, spitzname, "
     "username, usuario, benutzername, signature, unterschrift, handtekening, firma paciente, next kin, "
     "emergency contact, maiden, unterzeichner"},
    {IDENTITY_HEADER_NAME, WORD_STARTS, "vorname, nachname, familienname, voornaam, achternaam"},
    {IDENTITY_HEADER_NAME, WORD_ENDS, "name, names, naam, vornamen, nachnamen, surname"},
    {IDENTITY_HEADER_NAME, WORD_ALONE, "nombre"},

    {IDENTITY_HEADER_FREE_TEXT, WORD_WHOLE,
     "comment, comments, kommentar, kommentare, commentaire, commentaires, comentario, comentarios, opmerking, "
     "opmerkingen, commentaar, remark, remarks, remarque, remarques, bemerkung, bemerkungen, anmerkung, anmerkungen, "
     "notes, notiz, notizen, notitie, notities, notas, observaciones, freitext, freetext, free text, texte libre, "
     "texto libre, vrije tekst, text, specify, precisez, especifique, specificeer, feedback, suggestion, suggestions, "
     "ruckmeldung, rueckmeldung, erlauterung, erlaeuterung, toelichting, sonstiges, narrative"},
    {IDENTITY_HEADER_FREE_TEXT, WORD_STARTS, "kommentarf, bemerkungsf, anmerkungsf, opmerkingenv, freitextf"},
    {IDENTITY_HEADER_FREE_TEXT, WORD_ENDS, "kommentar, kommentare, bemerkungen, anmerkungen, freitext, opmerkingen"},
    {IDENTITY_HEADER_FREE_TEXT, WORD_ALONE,
     "note, nota, observation, observations, description, beschreibung, omschrijving, descripcion, message, nachricht"},
};

const size_t identity_word_rows = G_N_ELEMENTS(identity_words);
